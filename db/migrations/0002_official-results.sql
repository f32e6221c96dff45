CREATE TABLE "official_results" (
	"index" text NOT NULL,
	"year" smallint NOT NULL,
	"place" text NOT NULL,
	"part" text NOT NULL,
	"value" numeric(7, 4) NOT NULL,
	"rank" integer,
	"source" text NOT NULL,
	"mark" text NOT NULL,
	"imported_at" timestamp with time zone NOT NULL,
	CONSTRAINT "official_results_key" PRIMARY KEY("index","year","place","part"),
	CONSTRAINT "official_results_index_is_known" CHECK ("official_results"."index" in ('sipas','par')),
	CONSTRAINT "official_results_mark_is_known" CHECK ("official_results"."mark" in ('pub','known','imported')),
	CONSTRAINT "official_results_value_is_share" CHECK ("official_results"."value" between 0 and 100),
	CONSTRAINT "official_results_rank_is_positive" CHECK ("official_results"."rank" > 0)
);
