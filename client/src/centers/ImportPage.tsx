import { api } from '../api.ts';
import { ImportView } from './ImportView.tsx';
import { TravelImport } from './TravelImport.tsx';

/** Many centers at once, from a file. */
export function ImportPage() {
  return (
    <>
      <ImportView change={(input, options) => api.centers.importNetwork.mutate(input, options)} />
      <TravelImport />
    </>
  );
}
