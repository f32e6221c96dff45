CREATE TABLE "paper_sheets" (
	"number" integer PRIMARY KEY GENERATED ALWAYS AS IDENTITY (sequence name "paper_sheets_number_seq" INCREMENT BY 1 MINVALUE 1 MAXVALUE 2147483647 START WITH 1 CACHE 1),
	"response_id" uuid NOT NULL,
	"centre_id" integer NOT NULL,
	"counter_id" integer,
	"questionnaire_id" smallint NOT NULL,
	"day" date NOT NULL,
	"first" jsonb,
	"first_by" text NOT NULL,
	"first_by_name" text NOT NULL,
	"first_at" timestamp(3) with time zone NOT NULL,
	"second" jsonb,
	"second_by" text,
	"second_by_name" text,
	"second_at" timestamp(3) with time zone,
	"differing" smallint,
	"finished_at" timestamp(3) with time zone,
	"finished_by" text,
	"finished_by_name" text,
	"discard_reason" text,
	CONSTRAINT "paper_sheets_are_one_response" UNIQUE("response_id"),
	CONSTRAINT "paper_sheets_are_erased" CHECK (("paper_sheets"."finished_at" is null) = ("paper_sheets"."first" is not null)),
	CONSTRAINT "paper_sheets_second_is_whole" CHECK (num_nulls("paper_sheets"."second_by", "paper_sheets"."second_by_name", "paper_sheets"."second_at", "paper_sheets"."differing") in (0, 4))
);
--> statement-breakpoint
ALTER TABLE "responses" ADD COLUMN "helper" smallint;--> statement-breakpoint
ALTER TABLE "paper_sheets" ADD CONSTRAINT "paper_sheets_centre_id_places_id_fk" FOREIGN KEY ("centre_id") REFERENCES "public"."places"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "paper_sheets" ADD CONSTRAINT "paper_sheets_counter_id_places_id_fk" FOREIGN KEY ("counter_id") REFERENCES "public"."places"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "paper_sheets" ADD CONSTRAINT "paper_sheets_questionnaire_id_questionnaires_id_fk" FOREIGN KEY ("questionnaire_id") REFERENCES "public"."questionnaires"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
CREATE INDEX "paper_sheets_open" ON "paper_sheets" USING btree ("centre_id") WHERE finished_at is null;