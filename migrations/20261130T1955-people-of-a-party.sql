-- Who may see every request may see every person of one, without each being looked for: of a year there are hundreds of thousands.

alter policy party_person_visible on party_person using (
  (select viewer_role()) = any (array['coordinator', 'system'])
  or exists (select from request where request.id = party_person.request_id));
