CREATE TABLE "device_gap_closures" (
	"id" integer PRIMARY KEY GENERATED ALWAYS AS IDENTITY (sequence name "device_gap_closures_id_seq" INCREMENT BY 1 MINVALUE 1 MAXVALUE 2147483647 START WITH 1 CACHE 1),
	"device_id" integer NOT NULL,
	"from_sequence" integer NOT NULL,
	"to_sequence" integer NOT NULL,
	"reason" text NOT NULL,
	"closed_by" text NOT NULL,
	"closed_by_name" text NOT NULL,
	"closed_at" timestamp(3) with time zone NOT NULL,
	CONSTRAINT "device_gap_closures_run_forward" CHECK ("device_gap_closures"."from_sequence" between 1 and "device_gap_closures"."to_sequence")
);
--> statement-breakpoint
CREATE TABLE "device_receipts" (
	"response_id" uuid NOT NULL,
	"device_id" integer NOT NULL,
	"sequence" integer NOT NULL,
	"clock" smallint NOT NULL,
	"shift_ms" bigint NOT NULL,
	"device_submitted_at" timestamp(3) with time zone NOT NULL,
	"since_previous_ms" bigint,
	"via" smallint NOT NULL,
	"received_at" timestamp(3) with time zone NOT NULL,
	CONSTRAINT "device_receipts_key" PRIMARY KEY("response_id","device_id")
);
--> statement-breakpoint
CREATE TABLE "device_states" (
	"device_id" integer PRIMARY KEY NOT NULL,
	"last_seen_at" timestamp(3) with time zone NOT NULL,
	"received_count" integer DEFAULT 0 NOT NULL,
	"last_received_at" timestamp(3) with time zone,
	"newest_answer_at" timestamp(3) with time zone,
	"complete_up_to" integer DEFAULT 0 NOT NULL,
	"told_sequence" integer DEFAULT 0 NOT NULL,
	"status_at" timestamp(3) with time zone,
	"sent_boot" text,
	"sent_monotonic_ms" double precision,
	"shell" text,
	"setup_version" text,
	"last_sequence" integer DEFAULT 0 NOT NULL,
	"waiting" integer,
	"oldest_waiting" integer,
	"parked_count" integer,
	"parked" jsonb,
	"last_answer_at" timestamp(3) with time zone,
	"is_persisted" boolean,
	"used_bytes" double precision,
	"quota_bytes" double precision,
	"battery_level" double precision,
	"is_charging" boolean,
	"clock_offset_ms" double precision
);
--> statement-breakpoint
CREATE TABLE "devices" (
	"id" integer PRIMARY KEY GENERATED ALWAYS AS IDENTITY (sequence name "devices_id_seq" INCREMENT BY 1 MINVALUE 1 MAXVALUE 2147483647 START WITH 1 CACHE 1),
	"name" text NOT NULL,
	"place_id" integer NOT NULL,
	"questionnaire_code" text NOT NULL,
	"languages" text[] NOT NULL,
	"opening_hours" jsonb,
	"idle_seconds" smallint NOT NULL,
	"pin_salt" "bytea",
	"pin_hash" "bytea",
	"pin_iterations" integer,
	"is_trial" boolean NOT NULL,
	"created_at" timestamp(3) with time zone NOT NULL,
	"created_by" text,
	"pairing_code_hash" "bytea",
	"pairing_expires_at" timestamp(3) with time zone,
	"paired_at" timestamp(3) with time zone,
	"key_hash" "bytea",
	"revoked_at" timestamp(3) with time zone,
	"revoked_by_name" text,
	"replaces" integer,
	CONSTRAINT "devices_pairing_code_is_unique" UNIQUE("pairing_code_hash"),
	CONSTRAINT "devices_key_is_unique" UNIQUE("key_hash"),
	CONSTRAINT "devices_have_a_language" CHECK (cardinality("devices"."languages") > 0),
	CONSTRAINT "devices_pin_is_whole" CHECK (num_nulls("devices"."pin_salt", "devices"."pin_hash", "devices"."pin_iterations") in (0, 3)),
	CONSTRAINT "devices_key_is_paired" CHECK (("devices"."key_hash" is null) = ("devices"."paired_at" is null))
);
--> statement-breakpoint
ALTER TABLE "device_gap_closures" ADD CONSTRAINT "device_gap_closures_device_id_devices_id_fk" FOREIGN KEY ("device_id") REFERENCES "public"."devices"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "device_receipts" ADD CONSTRAINT "device_receipts_response_id_responses_id_fk" FOREIGN KEY ("response_id") REFERENCES "public"."responses"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "device_receipts" ADD CONSTRAINT "device_receipts_device_id_devices_id_fk" FOREIGN KEY ("device_id") REFERENCES "public"."devices"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "device_states" ADD CONSTRAINT "device_states_device_id_devices_id_fk" FOREIGN KEY ("device_id") REFERENCES "public"."devices"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "devices" ADD CONSTRAINT "devices_place_id_places_id_fk" FOREIGN KEY ("place_id") REFERENCES "public"."places"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "devices" ADD CONSTRAINT "devices_created_by_users_id_fk" FOREIGN KEY ("created_by") REFERENCES "public"."users"("id") ON DELETE set null ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "devices" ADD CONSTRAINT "devices_replaces_devices_id_fk" FOREIGN KEY ("replaces") REFERENCES "public"."devices"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
CREATE INDEX "device_gap_closures_by_device" ON "device_gap_closures" USING btree ("device_id");--> statement-breakpoint
CREATE INDEX "device_receipts_by_sequence" ON "device_receipts" USING btree ("device_id","sequence");--> statement-breakpoint
CREATE INDEX "devices_by_place" ON "devices" USING btree ("place_id");--> statement-breakpoint
-- A receipt proves that a number arrived, a closure who held numbers for lost: neither is ever changed.
CREATE TRIGGER device_receipts_are_append_only
  BEFORE UPDATE OR DELETE OR TRUNCATE ON "device_receipts"
  FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();
--> statement-breakpoint
CREATE TRIGGER device_gap_closures_are_append_only
  BEFORE UPDATE OR DELETE OR TRUNCATE ON "device_gap_closures"
  FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();
