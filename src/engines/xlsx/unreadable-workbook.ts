import type { SheetProblem } from '../../model/sheet.ts';

/** Thrown where a workbook cannot be read on; `readWorkbookSheet` turns it into its problem. */
export class UnreadableWorkbook extends Error {
  override readonly name = 'UnreadableWorkbook';
  readonly problem: SheetProblem;

  constructor(problem: SheetProblem = { problem: 'broken' }, options?: ErrorOptions) {
    super(problem.problem, options);
    this.problem = problem;
  }
}
