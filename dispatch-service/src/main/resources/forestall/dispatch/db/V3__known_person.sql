-- What is known of the person by now, as JSON: name, age, vulnerabilities, address. Absent while that is what the first alert said.
alter table intervention add column known text;

-- The alerts of one intervention, to look at.
create index alert_of_intervention on alert (intervention_id, received_at);
