/** withdrawals: what people take back is out of sight at once, and others are told ten minutes later: until then it can be undone. */
export {
  findPendingWithdrawal as findPending,
  runTellWithdrawals,
  tellWithdrawalsJob,
  undoTime,
  undoWithdrawal as undo,
  type Withdrawable,
  withdrawSoon,
} from "./withdraw-soon.ts";
