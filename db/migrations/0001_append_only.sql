-- Raw responses are the record: they are added, never changed or removed.
CREATE FUNCTION refuse_change() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  RAISE EXCEPTION 'table % is append-only: % is refused', TG_TABLE_NAME, TG_OP USING ERRCODE = 'restrict_violation';
END
$$;
--> statement-breakpoint
CREATE TRIGGER responses_are_append_only
  BEFORE UPDATE OR DELETE OR TRUNCATE ON "responses"
  FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();
--> statement-breakpoint
CREATE TRIGGER questionnaires_are_append_only
  BEFORE UPDATE OR DELETE OR TRUNCATE ON "questionnaires"
  FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();
