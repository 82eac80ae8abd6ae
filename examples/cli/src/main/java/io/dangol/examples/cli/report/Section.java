package io.dangol.examples.cli.report;

/**
 * One section of a report. A section has something to show: what has no data is left out of the
 * report.
 */
public sealed interface Section
    permits Overview,
        Contactability,
        RfmGrid,
        Segments,
        Clusters,
        LifetimeValue,
        Grades,
        CampaignPlan,
        Provenance {}
