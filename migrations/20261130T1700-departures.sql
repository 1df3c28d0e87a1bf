-- The waiting list looks back ninety days at who left: without this it read every stay that ever was.
create index claim_left_idx on claim (upper(during)) where purpose = 'stay' and vacated;
