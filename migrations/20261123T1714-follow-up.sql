-- "Suivi médical, suivi" says a word twice: the step is the appointment.

update service_step set name_fr = 'rendez-vous de suivi', name_ar = 'موعد متابعة', name_en = 'follow-up appointment'
where id = 'follow-up' and name_fr = 'suivi';
