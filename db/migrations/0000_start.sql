CREATE TABLE "accounts" (
	"id" text PRIMARY KEY NOT NULL,
	"account_id" text NOT NULL,
	"provider_id" text NOT NULL,
	"user_id" text NOT NULL,
	"access_token" text,
	"refresh_token" text,
	"id_token" text,
	"access_token_expires_at" timestamp with time zone,
	"refresh_token_expires_at" timestamp with time zone,
	"scope" text,
	"password" text,
	"created_at" timestamp with time zone DEFAULT now() NOT NULL,
	"updated_at" timestamp with time zone DEFAULT now() NOT NULL
);
--> statement-breakpoint
CREATE TABLE "api_keys" (
	"id" integer PRIMARY KEY GENERATED ALWAYS AS IDENTITY (sequence name "api_keys_id_seq" INCREMENT BY 1 MINVALUE 1 MAXVALUE 2147483647 START WITH 1 CACHE 1),
	"user_id" text NOT NULL,
	"name" text NOT NULL,
	"prefix" text NOT NULL,
	"key_hash" "bytea" NOT NULL,
	"created_at" timestamp with time zone NOT NULL,
	"revoked_at" timestamp with time zone,
	CONSTRAINT "api_keys_key_hash_unique" UNIQUE("key_hash")
);
--> statement-breakpoint
CREATE TABLE "memberships" (
	"id" integer PRIMARY KEY GENERATED ALWAYS AS IDENTITY (sequence name "memberships_id_seq" INCREMENT BY 1 MINVALUE 1 MAXVALUE 2147483647 START WITH 1 CACHE 1),
	"user_id" text NOT NULL,
	"place_id" integer NOT NULL,
	"created_at" timestamp with time zone NOT NULL,
	CONSTRAINT "memberships_once" UNIQUE("user_id","place_id")
);
--> statement-breakpoint
CREATE TABLE "sessions" (
	"id" text PRIMARY KEY NOT NULL,
	"token" text NOT NULL,
	"user_id" text NOT NULL,
	"expires_at" timestamp with time zone NOT NULL,
	"ip_address" text,
	"user_agent" text,
	"created_at" timestamp with time zone DEFAULT now() NOT NULL,
	"updated_at" timestamp with time zone DEFAULT now() NOT NULL,
	CONSTRAINT "sessions_token_unique" UNIQUE("token")
);
--> statement-breakpoint
CREATE TABLE "users" (
	"id" text PRIMARY KEY NOT NULL,
	"name" text NOT NULL,
	"email" text NOT NULL,
	"email_verified" boolean DEFAULT false NOT NULL,
	"image" text,
	"created_at" timestamp with time zone DEFAULT now() NOT NULL,
	"updated_at" timestamp with time zone DEFAULT now() NOT NULL,
	CONSTRAINT "users_email_unique" UNIQUE("email")
);
--> statement-breakpoint
CREATE TABLE "verifications" (
	"id" text PRIMARY KEY NOT NULL,
	"identifier" text NOT NULL,
	"value" text NOT NULL,
	"expires_at" timestamp with time zone NOT NULL,
	"created_at" timestamp with time zone DEFAULT now() NOT NULL,
	"updated_at" timestamp with time zone DEFAULT now() NOT NULL
);
--> statement-breakpoint
CREATE TABLE "dossier_counts" (
	"centre_id" integer NOT NULL,
	"day" date NOT NULL,
	"resolved" integer NOT NULL,
	"received" integer,
	"on_time" integer,
	CONSTRAINT "dossier_counts_key" PRIMARY KEY("centre_id","day")
);
--> statement-breakpoint
CREATE TABLE "installation" (
	"id" smallint PRIMARY KEY NOT NULL,
	"kind" text NOT NULL,
	"created_at" timestamp with time zone NOT NULL,
	"first_account_token" "bytea",
	"first_account_expires_at" timestamp with time zone,
	CONSTRAINT "installation_has_one_row" CHECK ("installation"."id" = 1)
);
--> statement-breakpoint
CREATE TABLE "places" (
	"id" integer PRIMARY KEY GENERATED ALWAYS AS IDENTITY (sequence name "places_id_seq" INCREMENT BY 1 MINVALUE 1 MAXVALUE 2147483647 START WITH 1 CACHE 1),
	"code" text NOT NULL,
	"kind" text NOT NULL,
	"parent_id" integer,
	"name_vi" text NOT NULL,
	"name_en" text NOT NULL,
	"short_code" text,
	"field" text,
	"valid_from" date NOT NULL,
	"valid_to" date,
	CONSTRAINT "places_code_is_unique" UNIQUE("code"),
	CONSTRAINT "places_short_code_is_unique" UNIQUE("short_code"),
	CONSTRAINT "places_kind_is_known" CHECK ("places"."kind" in ('province','commune','centre','counter')),
	CONSTRAINT "places_end_after_start" CHECK ("places"."valid_to" is null or "places"."valid_to" >= "places"."valid_from")
);
--> statement-breakpoint
CREATE TABLE "questionnaires" (
	"id" smallint PRIMARY KEY GENERATED ALWAYS AS IDENTITY (sequence name "questionnaires_id_seq" INCREMENT BY 1 MINVALUE 1 MAXVALUE 32767 START WITH 1 CACHE 1),
	"code" text NOT NULL,
	"version" smallint NOT NULL,
	"definition" jsonb NOT NULL,
	"published_at" timestamp with time zone NOT NULL,
	CONSTRAINT "questionnaires_version_is_unique" UNIQUE("code","version")
);
--> statement-breakpoint
CREATE TABLE "responses" (
	"id" uuid PRIMARY KEY NOT NULL,
	"received_at" timestamp(3) with time zone NOT NULL,
	"submitted_at" timestamp(3) with time zone NOT NULL,
	"started_at" timestamp(3) with time zone NOT NULL,
	"day" date NOT NULL,
	"centre_id" integer NOT NULL,
	"counter_id" integer,
	"questionnaire_id" smallint NOT NULL,
	"channel" smallint NOT NULL,
	"set_aside_by" smallint NOT NULL,
	"check_version" smallint NOT NULL,
	"language" text NOT NULL,
	"ratings" smallint[] NOT NULL,
	"reasons" smallint[],
	"comment" text,
	"dossier_key" "bytea",
	"profile" jsonb,
	"fingerprint" "bytea" NOT NULL
);
--> statement-breakpoint
CREATE TABLE "rollups" (
	"centre_id" integer NOT NULL,
	"day" date NOT NULL,
	"counter_id" integer NOT NULL,
	"questionnaire_id" smallint NOT NULL,
	"channel" smallint NOT NULL,
	"set_aside_by" smallint NOT NULL,
	"n" integer NOT NULL,
	"counts" integer[] NOT NULL,
	"reason_counts" integer[] NOT NULL,
	CONSTRAINT "rollups_key" PRIMARY KEY("centre_id","day","counter_id","questionnaire_id","channel","set_aside_by")
);
--> statement-breakpoint
ALTER TABLE "accounts" ADD CONSTRAINT "accounts_user_id_users_id_fk" FOREIGN KEY ("user_id") REFERENCES "public"."users"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "api_keys" ADD CONSTRAINT "api_keys_user_id_users_id_fk" FOREIGN KEY ("user_id") REFERENCES "public"."users"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "memberships" ADD CONSTRAINT "memberships_user_id_users_id_fk" FOREIGN KEY ("user_id") REFERENCES "public"."users"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "memberships" ADD CONSTRAINT "memberships_place_id_places_id_fk" FOREIGN KEY ("place_id") REFERENCES "public"."places"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "sessions" ADD CONSTRAINT "sessions_user_id_users_id_fk" FOREIGN KEY ("user_id") REFERENCES "public"."users"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "dossier_counts" ADD CONSTRAINT "dossier_counts_centre_id_places_id_fk" FOREIGN KEY ("centre_id") REFERENCES "public"."places"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "responses" ADD CONSTRAINT "responses_centre_id_places_id_fk" FOREIGN KEY ("centre_id") REFERENCES "public"."places"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "responses" ADD CONSTRAINT "responses_counter_id_places_id_fk" FOREIGN KEY ("counter_id") REFERENCES "public"."places"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "responses" ADD CONSTRAINT "responses_questionnaire_id_questionnaires_id_fk" FOREIGN KEY ("questionnaire_id") REFERENCES "public"."questionnaires"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
CREATE INDEX "accounts_by_user" ON "accounts" USING btree ("user_id");--> statement-breakpoint
CREATE INDEX "api_keys_by_user" ON "api_keys" USING btree ("user_id");--> statement-breakpoint
CREATE INDEX "sessions_by_user" ON "sessions" USING btree ("user_id");--> statement-breakpoint
CREATE INDEX "dossier_counts_by_day" ON "dossier_counts" USING btree ("day");--> statement-breakpoint
CREATE INDEX "places_by_parent" ON "places" USING btree ("parent_id");--> statement-breakpoint
CREATE INDEX "responses_by_centre_day" ON "responses" USING btree ("centre_id","day");--> statement-breakpoint
CREATE INDEX "comments_by_centre" ON "responses" USING btree ("centre_id","submitted_at") WHERE comment is not null;--> statement-breakpoint
CREATE INDEX "comments_latest" ON "responses" USING btree ("submitted_at") WHERE comment is not null;--> statement-breakpoint
CREATE INDEX "rollups_by_day" ON "rollups" USING btree ("day");