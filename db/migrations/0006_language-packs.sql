CREATE TABLE "language_choices" (
	"id" integer PRIMARY KEY GENERATED ALWAYS AS IDENTITY (sequence name "language_choices_id_seq" INCREMENT BY 1 MINVALUE 1 MAXVALUE 2147483647 START WITH 1 CACHE 1),
	"language" text NOT NULL,
	"pack_id" integer,
	"chosen_by" text NOT NULL,
	"chosen_by_name" text NOT NULL,
	"chosen_at" timestamp(3) with time zone NOT NULL
);
--> statement-breakpoint
CREATE TABLE "language_pack_reviews" (
	"id" integer PRIMARY KEY GENERATED ALWAYS AS IDENTITY (sequence name "language_pack_reviews_id_seq" INCREMENT BY 1 MINVALUE 1 MAXVALUE 2147483647 START WITH 1 CACHE 1),
	"pack_id" integer NOT NULL,
	"reviewer" text NOT NULL,
	"reviewed_on" date NOT NULL,
	"noted_by" text NOT NULL,
	"noted_by_name" text NOT NULL,
	"noted_at" timestamp(3) with time zone NOT NULL
);
--> statement-breakpoint
CREATE TABLE "language_packs" (
	"id" integer PRIMARY KEY GENERATED ALWAYS AS IDENTITY (sequence name "language_packs_id_seq" INCREMENT BY 1 MINVALUE 1 MAXVALUE 2147483647 START WITH 1 CACHE 1),
	"language" text NOT NULL,
	"version" smallint NOT NULL,
	"name" text NOT NULL,
	"entries" jsonb NOT NULL,
	"uploaded_by" text NOT NULL,
	"uploaded_by_name" text NOT NULL,
	"uploaded_at" timestamp(3) with time zone NOT NULL,
	CONSTRAINT "language_packs_version_is_unique" UNIQUE("language","version")
);
--> statement-breakpoint
CREATE TABLE "recordings" (
	"sha256" "bytea" PRIMARY KEY NOT NULL,
	"media_type" text NOT NULL,
	"bytes" "bytea" NOT NULL
);
--> statement-breakpoint
ALTER TABLE "responses" ADD COLUMN "language_version" smallint;--> statement-breakpoint
ALTER TABLE "language_choices" ADD CONSTRAINT "language_choices_pack_id_language_packs_id_fk" FOREIGN KEY ("pack_id") REFERENCES "public"."language_packs"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "language_pack_reviews" ADD CONSTRAINT "language_pack_reviews_pack_id_language_packs_id_fk" FOREIGN KEY ("pack_id") REFERENCES "public"."language_packs"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
CREATE INDEX "language_choices_newest" ON "language_choices" USING btree ("language","id" DESC NULLS LAST);--> statement-breakpoint
CREATE INDEX "language_pack_reviews_by_pack" ON "language_pack_reviews" USING btree ("pack_id");
--> statement-breakpoint
-- In which words something was asked, who vouched for them and who chose them: none of it is ever changed.
CREATE TRIGGER language_packs_are_append_only
  BEFORE UPDATE OR DELETE OR TRUNCATE ON "language_packs"
  FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();
--> statement-breakpoint
CREATE TRIGGER recordings_are_append_only
  BEFORE UPDATE OR DELETE OR TRUNCATE ON "recordings"
  FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();
--> statement-breakpoint
CREATE TRIGGER language_pack_reviews_are_append_only
  BEFORE UPDATE OR DELETE OR TRUNCATE ON "language_pack_reviews"
  FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();
--> statement-breakpoint
CREATE TRIGGER language_choices_are_append_only
  BEFORE UPDATE OR DELETE OR TRUNCATE ON "language_choices"
  FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();
