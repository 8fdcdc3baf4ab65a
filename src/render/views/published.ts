/** Which paths of the output folder hold something once a build is done. A page links to nothing else. */
export type Published = Pick<ReadonlySet<string>, 'has'>;

/** A build that makes everything. */
export const everythingPublished: Published = { has: () => true };
