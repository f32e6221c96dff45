CREATE TABLE "device_memory_notes" (
	"id" integer PRIMARY KEY GENERATED ALWAYS AS IDENTITY (sequence name "device_memory_notes_id_seq" INCREMENT BY 1 MINVALUE 1 MAXVALUE 2147483647 START WITH 1 CACHE 1),
	"device_id" integer NOT NULL,
	"reason" text NOT NULL,
	"noted_by" text NOT NULL,
	"noted_by_name" text NOT NULL,
	"noted_at" timestamp(3) with time zone NOT NULL
);
--> statement-breakpoint
ALTER TABLE "device_states" ADD COLUMN "told_boot" text;--> statement-breakpoint
ALTER TABLE "device_states" ADD COLUMN "parked_ranges" jsonb;--> statement-breakpoint
ALTER TABLE "device_states" ADD COLUMN "storage_fault" text;--> statement-breakpoint
ALTER TABLE "device_states" ADD COLUMN "memory_back_at" timestamp(3) with time zone;--> statement-breakpoint
ALTER TABLE "device_states" ADD COLUMN "memory_back_since" timestamp(3) with time zone;--> statement-breakpoint
ALTER TABLE "device_states" ADD COLUMN "memory_back_from" integer;--> statement-breakpoint
ALTER TABLE "device_states" ADD COLUMN "memory_back_to" integer;--> statement-breakpoint
ALTER TABLE "device_states" ADD COLUMN "memory_back_boot" text;--> statement-breakpoint
ALTER TABLE "device_states" ADD COLUMN "memory_back_earlier_boot" text;--> statement-breakpoint
ALTER TABLE "device_memory_notes" ADD CONSTRAINT "device_memory_notes_device_id_devices_id_fk" FOREIGN KEY ("device_id") REFERENCES "public"."devices"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
CREATE INDEX "device_memory_notes_by_device" ON "device_memory_notes" USING btree ("device_id");--> statement-breakpoint
-- Who found out what a tablet forgot, and how, is never changed.
CREATE TRIGGER device_memory_notes_are_append_only
  BEFORE UPDATE OR DELETE OR TRUNCATE ON "device_memory_notes"
  FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();
