-- What was added to an inquiry is an inquiry of its own, with the reference of the first.
alter table inquiry add column adds_to text;
