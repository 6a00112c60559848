-- What goes in the message of BEGIN or COMMIT is not prepared by the driver; as functions their plans are kept all the same (0.3 ms of a report measured).
-- A plan kept from a time when the table was empty (that of a foreign key too) would go on reading the whole of it: hence enable_seqscan = off.

-- True where the key is new for the actor who has entered: the deed is to be done now. False: it came before, or nobody has entered.
create function claim_request(new_key uuid, route text, body_hash bytea) returns boolean language plpgsql as $$
begin
  if coalesce(current_setting('dondoc.actor', true), '') = '' then return false; end if;
  insert into request (actor_id, key, route, body_hash) values (current_setting('dondoc.actor')::int, new_key, claim_request.route, claim_request.body_hash)
    on conflict do nothing;
  return found;
end $$;

create function keep_answer(claimed uuid, given jsonb) returns void language plpgsql set enable_seqscan = off as $$
begin
  update request set status = 200, answer = given where actor_id = current_setting('dondoc.actor')::int and key = claimed;
end $$;

create function record_event(at timestamptz, office_id int, kind text, version int, thing text, thing_id uuid, actor_id int, post_id int, recorded_for int, request_id uuid, client inet,
  body jsonb, words_hash bytea, row_hash bytea, salt bytea, words text) returns void language plpgsql set enable_seqscan = off as $$
declare written bigint;
begin
  insert into event (at, office_id, kind, version, thing, thing_id, actor_id, post_id, recorded_for, request_id, client, body, words_hash, row_hash)
    values (at, office_id, kind, version, thing, thing_id, actor_id, post_id, recorded_for, request_id, client, body, words_hash, row_hash) returning seq into written;
  if words is not null then insert into event_words (event_seq, salt, words) values (written, salt, words); end if;
end $$;
