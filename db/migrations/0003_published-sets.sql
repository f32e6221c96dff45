CREATE TABLE "frozen_counts" (
	"month" date NOT NULL,
	"centre_id" integer NOT NULL,
	"questionnaire_id" smallint NOT NULL,
	"vintage" smallint NOT NULL,
	"frozen_at" timestamp with time zone NOT NULL,
	"n" integer NOT NULL,
	"counts" integer[] NOT NULL,
	"units" integer NOT NULL,
	"products" double precision[] NOT NULL,
	"set_aside" integer[] NOT NULL,
	"dossiers" integer NOT NULL,
	CONSTRAINT "frozen_counts_key" PRIMARY KEY("month","centre_id","questionnaire_id","vintage")
);
--> statement-breakpoint
CREATE TABLE "published_sets" (
	"id" integer PRIMARY KEY GENERATED ALWAYS AS IDENTITY (sequence name "published_sets_id_seq" INCREMENT BY 1 MINVALUE 1 MAXVALUE 2147483647 START WITH 1 CACHE 1),
	"questionnaire_code" text NOT NULL,
	"kind" text NOT NULL,
	"period_from" date NOT NULL,
	"period_to" date NOT NULL,
	"revision" smallint NOT NULL,
	"published_at" timestamp with time zone NOT NULL,
	"sha256" "bytea" NOT NULL,
	"document" text NOT NULL,
	CONSTRAINT "published_sets_once" UNIQUE("questionnaire_code","kind","period_from","revision")
);
--> statement-breakpoint
ALTER TABLE "frozen_counts" ADD CONSTRAINT "frozen_counts_centre_id_places_id_fk" FOREIGN KEY ("centre_id") REFERENCES "public"."places"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "frozen_counts" ADD CONSTRAINT "frozen_counts_questionnaire_id_questionnaires_id_fk" FOREIGN KEY ("questionnaire_id") REFERENCES "public"."questionnaires"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
-- What was published is the record: it is revised by a new row, never changed or removed.
CREATE TRIGGER frozen_counts_are_append_only
  BEFORE UPDATE OR DELETE OR TRUNCATE ON "frozen_counts"
  FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();
--> statement-breakpoint
CREATE TRIGGER published_sets_are_append_only
  BEFORE UPDATE OR DELETE OR TRUNCATE ON "published_sets"
  FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();
