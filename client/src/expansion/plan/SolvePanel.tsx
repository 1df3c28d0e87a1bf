import type { RunLine } from '@iwaa/shared/expansion/runs';
import { useNavigate } from '@solidjs/router';
import { api } from '../../api.ts';
import { SolveView } from './SolveView.tsx';

type SolvePanelProps = {
  readonly scenarioId: string;
  readonly version: number;
  /** Whether what is on the screen is what is saved. */
  readonly canSolve: boolean;
  readonly runs: readonly RunLine[];
};

/** Starts a plan or a study of a saved scenario and goes where it can be watched. */
export function SolvePanel(props: SolvePanelProps) {
  const navigate = useNavigate();
  return (
    <SolveView
      {...props}
      solve={(input, options) => api.expansion.solve.mutate(input, options)}
      onStarted={(runId) => navigate(`/expansion/plan/${runId}`)}
    />
  );
}
