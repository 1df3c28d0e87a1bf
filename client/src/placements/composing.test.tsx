import type { CityLine } from '@iwaa/shared/centers/centers';
import { fireEvent, render, screen } from '@solidjs/testing-library';
import { expect, test, vi } from 'vitest';
import { createAction } from '../platform/action.ts';
import { cityNamed } from './cities.ts';
import { CityInput } from './CityInput.tsx';
import { createDraft, criteriaOf, emptyDraft, newPerson } from './draft.ts';
import { NeedBlock } from './NeedBlock.tsx';
import { HoldBar } from './HoldBar.tsx';
import { SendForm } from './SendForm.tsx';
import { WhoBlock } from './WhoBlock.tsx';

const city = (id: string, nameFr: string, nameAr: string, nameEn: string): CityLine => ({
  id,
  nameFr,
  nameAr,
  nameEn,
  regionId: '1',
  latitude: 34,
  longitude: -5,
});
const cities = [
  city('1', 'Fès', 'فاس', 'Fez'),
  city('2', 'Tanger', 'طنجة', 'Tangier'),
  city('3', 'Taza', 'تازة', 'Taza'),
];

test('people are added and removed by taps, and no name is asked', () => {
  const [draft, edit] = createDraft();
  render(() => <WhoBlock draft={draft} edit={edit} />);
  fireEvent.click(screen.getByRole('button', { name: '+ Femme' }));
  fireEvent.click(screen.getByRole('button', { name: '+ Garçon' }));
  fireEvent.click(screen.getAllByText('avec nourrisson')[0]!);
  expect(draft.party).toEqual([
    { group: 'woman', ageBand: '25-44', needs: ['infant'] },
    { group: 'boy', ageBand: '6-12', needs: [] },
  ]);
  expect(screen.queryByRole('textbox')).toBeNull();
  fireEvent.click(screen.getByRole('button', { name: 'Retirer A · Femme' }));
  expect(draft.party.map((person) => person.group)).toEqual(['boy']);
});

test('a boy is never pregnant', () => {
  const [draft, edit] = createDraft();
  edit('party', [newPerson('boy')]);
  render(() => <WhoBlock draft={draft} edit={edit} />);
  expect(screen.queryByText('enceinte')).toBeNull();
});

test('children stay in the room of their adults unless said otherwise', () => {
  const draft = { ...emptyDraft(), party: [newPerson('woman'), newPerson('girl')] };
  expect(criteriaOf(draft)?.together).toBe('room');
  expect(criteriaOf({ ...draft, together: 'center' })?.together).toBe('center');
});

test('nothing is searched before there is somebody, and a day when one is promised', () => {
  expect(criteriaOf(emptyDraft())).toBeUndefined();
  const dated = { ...emptyDraft(), party: [newPerson('woman')], urgency: 'date' as const };
  expect(criteriaOf(dated)).toBeUndefined();
  expect(criteriaOf({ ...dated, arriveOn: '2026-12-02' })?.arriveOn).toBe('2026-12-02');
  expect(criteriaOf({ ...dated, urgency: 'now', arriveOn: '2026-12-02' })).not.toHaveProperty('arriveOn');
});

test('how long they may stay is asked with the search once it is said, and not before', () => {
  const [draft, edit] = createDraft();
  edit('party', [newPerson('woman')]);
  render(() => <NeedBlock draft={draft} edit={edit} cities={cities} />);
  expect(criteriaOf(draft)).not.toHaveProperty('stayDays');
  const choice = screen.getByLabelText(/Durée prévue/);
  fireEvent.change(choice, { target: { value: '30' } });
  expect(criteriaOf(draft)?.stayDays).toBe(30);
  fireEvent.change(choice, { target: { value: '' } });
  expect(criteriaOf(draft)).not.toHaveProperty('stayDays');
});

test('a city is found in any language, without accents, by a beginning that is its own', () => {
  expect(cityNamed(cities, 'fes')?.id).toBe('1');
  expect(cityNamed(cities, 'طنجة')?.id).toBe('2');
  expect(cityNamed(cities, 'tan')?.id).toBe('2');
  expect(cityNamed(cities, 'ta')).toBeUndefined();
  expect(cityNamed(cities, ' ')).toBeUndefined();
});

test('a city that is not known is told beside its field', () => {
  const onCity = vi.fn();
  render(() => <CityInput label="Ville" cities={cities} chosen={undefined} onCity={onCity} />);
  const field = screen.getByLabelText(/Ville/);
  fireEvent.input(field, { target: { value: 'Paris' } });
  fireEvent.keyDown(field, { key: 'Enter' });
  expect(screen.getByText(/Ville inconnue/)).toBeDefined();
  fireEvent.input(field, { target: { value: 'Fez' } });
  fireEvent.keyDown(field, { key: 'Enter' });
  expect(onCity).toHaveBeenCalledWith('1');
});

test('a hold whose time is over says so and leads back to the places', () => {
  const onChooseAgain = vi.fn();
  const idle = createAction(() => Promise.resolve(null));
  render(() => (
    <HoldBar
      place="Jasmin, Fès"
      lapsesAt="2020-01-01T00:00:00.000Z"
      extended={false}
      extend={idle}
      giveUp={idle}
      onExtend={vi.fn()}
      onGiveUp={vi.fn()}
      onChooseAgain={onChooseAgain}
    />
  ));
  expect(screen.getByRole('alert').textContent).toContain('Votre demande est gardée');
  fireEvent.click(screen.getByRole('button', { name: 'Choisir une place' }));
  expect(onChooseAgain).toHaveBeenCalled();
});

test('a request of an organization without a usual channel is not sent before somebody says how it came', () => {
  const onSend = vi.fn();
  const send = createAction(() => Promise.resolve(null));
  render(() => <SendForm offerId="o" channel={undefined} urgency="now" send={send} onSend={onSend} />);
  const submit = () => fireEvent.click(screen.getByRole('button', { name: 'Envoyer la demande' }));
  fireEvent.click(screen.getByLabelText('La personne est d’accord'));
  submit();
  expect(screen.getByText('Dites par quelle voie vient la demande avant de l’envoyer.')).toBeDefined();
  expect(onSend).not.toHaveBeenCalled();
  fireEvent.change(screen.getByLabelText('Par quelle voie vient la demande ?'), { target: { value: 'court' } });
  submit();
  expect(onSend).toHaveBeenCalledWith(expect.objectContaining({ channel: 'court' }));
});

test('a request is not sent without saying who agreed, and a note that may name somebody is doubted', async () => {
  const onSend = vi.fn();
  const send = createAction(() => Promise.resolve(null));
  render(() => <SendForm offerId="o" channel="police" urgency="now" send={send} onSend={onSend} />);
  const submit = () => fireEvent.click(screen.getByRole('button', { name: 'Envoyer la demande' }));
  submit();
  expect(screen.getByRole('alert').textContent).toContain('Dites qui a donné son accord');
  expect(onSend).not.toHaveBeenCalled();
  fireEvent.click(screen.getByLabelText('Le tuteur légal est d’accord'));
  fireEvent.input(screen.getByLabelText(/Note courte/), { target: { value: 'appeler 06 61 23 45 67' } });
  fireEvent.click(screen.getByRole('button', { name: 'Cette note n’identifie personne' }));
  submit();
  expect(onSend).toHaveBeenCalledWith({
    offerId: 'o',
    channel: 'police',
    consent: 'guardian',
    keepTrying: 3,
    note: 'appeler 06 61 23 45 67',
    noteIdentifiesNobody: true,
  });
});
