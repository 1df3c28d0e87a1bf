import '../src/ui/tokens.css'; import '../src/ui/base.css'; import '../src/ui/print.css';
import { render } from 'solid-js/web'; import { createSignal, For } from 'solid-js';
import { speakStoredLanguage } from '../src/platform/language.ts'; import { showStoredTheme } from '../src/platform/theme.ts';
import { Button, ButtonLink } from '../src/ui/Button.tsx'; import { Chip, ChipRow } from '../src/ui/Chip.tsx'; import { Stepper } from '../src/ui/Stepper.tsx';
import { TextInput, Select, Textarea } from '../src/ui/inputs.tsx'; import { Notice } from '../src/ui/Notice.tsx'; import { StatusMark, statuses } from '../src/ui/StatusMark.tsx';
import { Countdown } from '../src/ui/Countdown.tsx'; import { When } from '../src/ui/When.tsx'; import { Card } from '../src/ui/Card.tsx'; import { DataTable } from '../src/ui/DataTable.tsx';
import { Empty } from '../src/ui/Empty.tsx'; import { ErrorSummary } from '../src/ui/ErrorSummary.tsx'; import { Loading } from '../src/ui/Loading.tsx'; import { UndoBar } from '../src/ui/UndoBar.tsx';
import { RegionMap } from '../src/ui/RegionMap.tsx'; import { Dialog } from '../src/ui/Dialog.tsx';
function G() {
  const [n, setN] = createSignal(1); const [chips, setChips] = createSignal<string[]>(['Femmes']); const [txt, setTxt] = createSignal(''); const [sel, setSel] = createSignal<string>(); const [dlg, setDlg] = createSignal(location.hash === '#dialog');
  const tones = ['few','quiet','some','none','quiet','none','few','quiet','quiet','quiet','quiet','quiet'] as const;
  return <main style={{ padding: '1rem', display: 'grid', gap: '1.25rem', 'max-width': '84rem', 'margin-inline': 'auto' }}>
    <h1>Ce soir dans le réseau — الليلة في الشبكة</h1>
    <div style={{ display: 'flex', 'flex-wrap': 'wrap', gap: '.5rem' }}><Button kind="primary">Retenir</Button><Button>Prolonger</Button><Button kind="danger">Décliner…</Button><Button kind="plain">Plus tard</Button><Button kind="primary" pending>Envoi</Button><Button disabled>Indisponible</Button><ButtonLink href="#" kind="primary">Nouvelle demande</ButtonLink></div>
    <ChipRow label="Groupes"><For each={['Tous','Femmes','Hommes','Filles','Garçons','Familles','Interprète','Suivi médical','Accessible']}>{(c) => <Chip pressed={chips().includes(c)} onPress={(p) => setChips((a) => p ? [...a, c] : a.filter((x) => x !== c))}>{c}</Chip>}</For></ChipRow>
    <div style={{ display: 'grid', gap: '1rem', 'grid-template-columns': 'repeat(auto-fit, minmax(min(100%, 20rem), 1fr))' }}>
      <Card title="Qui"><Stepper label="Femmes" value={n()} onChange={setN} /><Stepper label="Filles" value={0} onChange={() => {}} />
        <TextInput label="Identifiant" hint="Donné par votre coordination" value={txt()} onValue={setTxt} /><TextInput id="p" label="Téléphone" error="Écrivez un numéro." value="" onValue={() => {}} dir="ltr" optional />
        <Select label="Urgence" choices={[{ value: 'now', label: 'Maintenant' }, { value: 'today', label: 'Aujourd’hui' }]} value={'today'} onValue={() => {}} /><Textarea label="Note" value="" onValue={() => {}} /></Card>
      <div style={{ display: 'grid', gap: '1rem', 'align-content': 'start' }}>
      <Card title="Lits"><div style={{ display: 'grid', gap: '.5rem', 'grid-template-columns': '1fr 1fr' }}><For each={statuses}>{(s) => <StatusMark status={s} />}</For></div><StatusMark status="unconfirmed">hier 14:10</StatusMark></Card>
      <Card tone="now" title={<>K7QM-42 <Countdown until={new Date(Date.now() + 95000).toISOString()} /></>}><p>Femme et deux enfants (3 et 7 ans). <Countdown until={new Date(Date.now() + 365000).toISOString()} /> <When at={new Date(Date.now() - 26 * 3600e3).toISOString()} /></p></Card>
      <Notice>Mis à jour à 21:42.</Notice><Notice kind="warn"><strong>Aucune place pour les garçons de 13 à 15 ans à Fès.</strong> La plus proche : Caroubier, 6 h de route.</Notice><Notice kind="now">Le lit vient d’être pris. Votre demande est gardée.</Notice>
      <ErrorSummary errors={[{ fieldId: 'p', text: 'Écrivez un numéro.' }]} />
      <Empty title="Aucune place pour une mère avec deux enfants à Fès."><p>La plus proche : Tanger, 1, 4 h de route.</p><Button>Demander aux deux</Button></Empty><Loading lines={2} /></div>
      <Card title="Régions"><RegionMap selected={sel()} onSelect={setSel} regions={tones.map((tone, i) => ({ code: `MA-${String(i + 1).padStart(2, '0')}`, name: `Région ${i + 1}`, tone, value: `${i} places`, ...(tone === 'quiet' ? {} : { label: String(i + 1) }) }))} /></Card>
    </div>
    <DataTable caption="Centres" columns={['Centre', 'Femmes', 'Hommes', 'Filles', 'Garçons', 'Confirmé']}><tr><th scope="row">Jasmin</th><td>4</td><td>–</td><td>1</td><td>–</td><td>21:40</td></tr><tr><th scope="row">Olivier</th><td>1</td><td>–</td><td>–</td><td>–</td><td>19:05</td></tr></DataTable>
    <UndoBar message="Lit 1D fermé." onUndo={() => {}} onEnd={() => {}} seconds={9999} />
    <Dialog open={dlg()} title="Fermer le lit 1D" onClose={() => setDlg(false)}><p>Jusqu’à vendredi, pour réparation.</p><Button kind="primary">Fermer le lit</Button></Dialog>
  </main>;
}
showStoredTheme(); await speakStoredLanguage(); render(() => <G />, document.getElementById('root')!);
