-- One's own services over all cases, and what of a case was shown to whom.
create index delivery_of_party on service_of_process.delivery (case_id, participant_id, delivery_id);
create index shown_of_case on documents.shown (case_id, document_id);
