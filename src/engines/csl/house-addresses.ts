import type { CslItem } from '../../model/csl.ts';
import { bareDoi } from './doi.ts';

/** Works that are nowhere but online: without their address they could not be found. */
const onlineOnly = new Set(['article', 'dataset', 'post', 'post-weblog', 'software', 'webpage']);

/**
 * A record without the addresses that a journal does not print. `doi`: the URL, and with it the day of the visit, gives
 * way to a DOI. `none`: no URL and no DOI but on works that are only online.
 */
export function withAddresses(item: CslItem, wish: 'all' | 'doi' | 'none'): CslItem {
  if (wish === 'none' && !onlineOnly.has(item.type)) {
    const { URL: _url, DOI: _doi, CSTR: _cstr, accessed: _accessed, ...rest } = item;
    return rest as CslItem;
  }
  if (wish !== 'doi' || bareDoi(item.DOI) === undefined) return item;
  const { URL: _url, accessed: _accessed, ...rest } = item;
  return rest as CslItem;
}
