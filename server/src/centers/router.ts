import { EndCall, TakeCall } from '@iwaa/shared/centers/calls';
import {
  AddBed,
  AddItem,
  AddRooms,
  CreateCenter,
  ImportNetwork,
  ImportTravel,
  ReadCenter,
  RetireBed,
  RetireRoom,
  TickItem,
  UpdateCenter,
  UpdateRoom,
  WriteContact,
} from '@iwaa/shared/centers/centers';
import { AddOrganization, RemoveItem, UpdateBed, UpdateItem, UpdateOrganization } from '@iwaa/shared/centers/editing';
import { Vouch } from '@iwaa/shared/centers/vouch';

import { change, look } from '../platform/procedures.ts';
import { guarded, router } from '../platform/trpc.ts';
import { addBed, retireBed, updateBed } from './commands/beds.ts';
import { endCall, takeCall } from './commands/calls.ts';
import { createCenter, updateCenter } from './commands/centers.ts';
import { addItem, removeItem, tickItem, updateItem } from './commands/checklist.ts';
import { writeContact } from './commands/contacts.ts';
import { addOrganization, updateOrganization } from './commands/organizations.ts';
import { readCenter } from './commands/read-center.ts';
import { addRooms, retireRoom, updateRoom } from './commands/rooms.ts';
import { vouch } from './commands/vouch.ts';
import { importNetwork } from './import/import-network.ts';
import { callList } from './queries/call-list.ts';
import { importTravel } from './import/import-travel.ts';
import { listCenters } from './queries/list-centers.ts';

export const centersRouter = router({
  list: guarded.query(look(listCenters)),
  read: guarded.input(ReadCenter).query(look(readCenter)),
  callList: guarded.query(look(callList)),
  takeCall: guarded.input(TakeCall).mutation(look(takeCall)),
  endCall: guarded.input(EndCall).mutation(change(endCall)),
  vouch: guarded.input(Vouch).mutation(change(vouch)),
  create: guarded.input(CreateCenter).mutation(change(createCenter)),
  update: guarded.input(UpdateCenter).mutation(change(updateCenter)),
  writeContact: guarded.input(WriteContact).mutation(change(writeContact)),
  addOrganization: guarded.input(AddOrganization).mutation(change(addOrganization)),
  updateOrganization: guarded.input(UpdateOrganization).mutation(change(updateOrganization)),
  addRooms: guarded.input(AddRooms).mutation(change(addRooms)),
  updateRoom: guarded.input(UpdateRoom).mutation(change(updateRoom)),
  retireRoom: guarded.input(RetireRoom).mutation(change(retireRoom)),
  addBed: guarded.input(AddBed).mutation(change(addBed)),
  updateBed: guarded.input(UpdateBed).mutation(change(updateBed)),
  retireBed: guarded.input(RetireBed).mutation(change(retireBed)),
  addItem: guarded.input(AddItem).mutation(change(addItem)),
  updateItem: guarded.input(UpdateItem).mutation(change(updateItem)),
  removeItem: guarded.input(RemoveItem).mutation(change(removeItem)),
  tickItem: guarded.input(TickItem).mutation(change(tickItem)),
  importTravel: guarded.input(ImportTravel).mutation(change(importTravel)),
  importNetwork: guarded.input(ImportNetwork).mutation(change(importNetwork)),
});
