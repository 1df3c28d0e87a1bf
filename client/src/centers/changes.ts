/** The changes this feature asks of the server, by name: pages bind them to the network, tests to invented answers. */
import type {
  AddBed,
  AddItem,
  AddRooms,
  CreateCenter,
  ImportNetwork,
  ImportReport,
  TickItem,
  UpdateCenter,
  UpdateRoom,
  WriteContact,
} from '@iwaa/shared/centers/centers';
import type { AddOrganization, UpdateBed, UpdateItem } from '@iwaa/shared/centers/editing';
import type { RetireOffering, SetOffering, TickPlanItem } from '@iwaa/shared/services/services';
import type { InferInput } from 'valibot';
import type { Change } from '../platform/action.ts';

export type NetworkChanges = {
  readonly create: Change<InferInput<typeof CreateCenter>, { centerId: string }>;
  readonly addOrganization: Change<InferInput<typeof AddOrganization>, { organizationId: string }>;
};

export type CenterChanges = {
  readonly update: Change<UpdateCenter, { version: number }>;
  readonly writeContact: Change<WriteContact, null>;
  readonly addRooms: Change<AddRooms, { rooms: number; beds: number }>;
  readonly updateRoom: Change<UpdateRoom, { version: number }>;
  readonly retireRoom: Change<{ roomId: string }, null>;
  readonly addBed: Change<AddBed, { bedId: string }>;
  readonly updateBed: Change<UpdateBed, { version: number }>;
  readonly retireBed: Change<{ bedId: string }, null>;
  readonly addItem: Change<InferInput<typeof AddItem>, { itemId: string }>;
  readonly updateItem: Change<UpdateItem, { version: number }>;
  readonly removeItem: Change<{ itemId: string }, null>;
  readonly tickItem: Change<TickItem, null>;
  readonly setOffering: Change<SetOffering, { offeringId: string }>;
  readonly tickPlanItem: Change<TickPlanItem, null>;
  readonly retireOffering: Change<RetireOffering, null>;
};

export type ImportChange = Change<ImportNetwork, ImportReport>;
