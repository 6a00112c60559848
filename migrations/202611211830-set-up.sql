-- An office set up by its first officer: what its place was made of is known without the shares, and its desk shows the first steps.
alter table unit_descent alter column share drop not null;
comment on column unit_descent.share is 'null: a part whose share nobody has said';
alter table office add column set_up_at timestamptz;
comment on column office.set_up_at is 'when the first officer set it up by the link; null: made otherwise';
