import { defineRule } from '../../model/rule.ts';
import { claimsOf, countOf, placeIn, saidIn, type Qualified } from '../claims/claims-of.ts';
import type { Claim, ClaimKind } from '../claims/words.ts';
import { fileOf, howToDeclare, type PairRule } from './pairs.ts';

/** What rises, falls, improves, or worsens in one language does so in the others. */
export const directionsAgree = defineRule<{ source: string; other: string; sourceSays: string; otherSays: string }>({
  id: 'directions-agree',
  severity: 'info',
  words: {
    zh: {
      name: '升降、好坏的方向相反',
      message: ({ source, other, sourceSays, otherSays }) => `${source} 写“${sourceSays}”，${other} 写“${otherSays}”。`,
      advice: ({ source }) => `请核对方向；若无误，可不理会，或${howToDeclare('zh', 'directions-agree', source)}。`,
    },
    en: {
      name: 'Opposite directions',
      message: ({ source, other, sourceSays, otherSays }) => `${source} says “${sourceSays}”, ${other} “${otherSays}”.`,
      advice: ({ source }) =>
        `Check which way it goes; if all is well, let this note stand or ${howToDeclare('en', 'directions-agree', source)}.`,
    },
  },
  about: {
    zh: '升与降（“升高”“减少”，increased、reduced）、好转与恶化（“改善”“加重”，improved、worsened）在两种语言中方向相同。整段比较各方向的次数，从宽：只有一种语言的“升”多而“降”少、另一种恰好相反，才提示；同一件事换一种说法（“减少死亡”与“improved survival”）不受影响。目前能比较中文和英文。',
    en: 'Rise and fall (升高, 减少; increased, reduced) and improvement and worsening (改善, 加重; improved, worsened) go the same way in both languages. How often a passage names each is compared as a whole and leniently: only where one language has more of one direction and less of its opposite than the other is it shown. Chinese and English can be compared so far.',
  },
  examples: {
    bad: [
      { 'zh.md': '血管密度升高。', 'en.md': 'Vessel density decreased.' },
      { 'zh.md': '该药加重水肿。', 'en.md': 'The drug alleviated edema.' },
    ],
    good: [
      { 'zh.md': '炎症因子下调，血管生成增多。', 'en.md': 'Inflammatory factors fell, and angiogenesis increased.' },
      { 'zh.md': '神经功能改善。', 'en.md': 'Neurological deficits were reduced.' },
    ],
  },
});

type Opposites = readonly [one: ClaimKind, opposite: ClaimKind];

const opposites: readonly Opposites[] = [
  ['up', 'down'],
  ['down', 'up'],
  ['better', 'worse'],
  ['worse', 'better'],
];

/** Compares how often each pair names each direction; one finding a pair. */
export const directionsPairRule: PairRule = {
  rule: directionsAgree,
  unless: [],
  compare: (pair) => {
    const sides = claimsOf(pair);
    const found = sides && opposites.find((kinds) => areOpposed(...sides, kinds));
    if (!sides || !found) return [];
    const [ours, theirs] = sides;
    const [our, their] = firstOpposed(ours, theirs, found);
    const values = {
      source: fileOf(ours.unit),
      other: fileOf(theirs.unit),
      sourceSays: saidIn(ours, our),
      otherSays: saidIn(theirs, their),
    };
    return [directionsAgree.at(placeIn(ours, our), values, [{ place: placeIn(theirs, their) }])];
  },
};

/** True where the first names a direction more often and its opposite less often than the second, in plain words. */
function areOpposed(ours: Qualified, theirs: Qualified, [one, opposite]: Opposites): boolean {
  const hasMore = (side: Qualified, other: Qualified, kind: ClaimKind): boolean =>
    countOf(side, kind).asking > 0 && countOf(side, kind).all > countOf(other, kind).all;
  return hasMore(ours, theirs, one) && hasMore(theirs, ours, opposite);
}

/** The words of either side that stand against each other, as far as their order shows it. */
function firstOpposed(ours: Qualified, theirs: Qualified, kinds: Opposites): readonly [Claim, Claim] {
  const asking = ({ claims }: Qualified) => claims.filter(({ kind, asks }) => asks && kinds.includes(kind));
  const [left, right] = [asking(ours), asking(theirs)];
  const index = left.findIndex(({ kind }, at) => kind === kinds[0] && right[at]?.kind === kinds[1]);
  if (index >= 0) return [left[index]!, right[index]!];
  return [left.find(({ kind }) => kind === kinds[0])!, right.find(({ kind }) => kind === kinds[1])!];
}
