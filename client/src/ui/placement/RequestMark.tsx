import { StatusMark } from '../StatusMark.tsx';
import { requestStateInWords, type Standing, statusOfRequest } from './state.ts';

/** Where a request stands: shape, words and colour. */
export function RequestMark(props: { readonly line: Standing }) {
  return <StatusMark status={statusOfRequest(props.line)}>{requestStateInWords(props.line)}</StatusMark>;
}
