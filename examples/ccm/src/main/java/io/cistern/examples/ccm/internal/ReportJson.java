// SPDX-License-Identifier: Apache-2.0
package io.cistern.examples.ccm.internal;

import io.cistern.api.ProblemDetails;
import java.time.Duration;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/** A report for scripts. */
final class ReportJson {

    private ReportJson() {}

    static String of(Report report) {
        Map<String, Object> members = new LinkedHashMap<>();
        members.put("vimId", report.vimId());
        members.put(Cluster.KEY, report.cluster().clusterId());
        members.put("computeFlavourId", report.cluster().flavourId());
        members.put("vcImageId", report.cluster().imageId());
        members.put("resources", report.rows().stream().map(ReportJson::row).toList());
        members.put("notOffered", report.notOffered());
        members.put(
                "problems", report.problems().stream().map(ReportJson::problem).toList());
        members.put("seconds", seconds(report.timeline().total()));
        members.put("nothingLeft", report.isNothingLeft());
        return json(members);
    }

    private static Map<String, Object> row(Report.Row row) {
        Map<String, Object> members = new LinkedHashMap<>();
        members.put("kind", row.kind());
        members.put("name", row.name());
        members.put("id", row.id());
        members.put("hostId", row.host());
        members.put("zoneId", row.zone());
        members.put("addresses", row.addresses());
        members.put("seconds", row.took().map(ReportJson::seconds));
        return members;
    }

    private static Map<String, Object> problem(ProblemDetails problem) {
        Map<String, Object> members = new LinkedHashMap<>();
        members.put("code", problem.code().name());
        members.put("detail", problem.detail());
        members.put("attribute", problem.details().attribute());
        members.put("rule", problem.details().rule());
        members.put("remedy", problem.details().remedy());
        members.put("operationId", problem.details().operationId());
        return members;
    }

    private static double seconds(Duration duration) {
        return duration.toMillis() / 1_000.0;
    }

    private static String json(Object value) {
        if (value instanceof Map<?, ?> members) {
            return members.entrySet().stream()
                    .filter(member -> !Optional.empty().equals(member.getValue()))
                    .map(member -> json(member.getKey()) + ":" + json(member.getValue()))
                    .collect(Collectors.joining(",", "{", "}"));
        }
        if (value instanceof Collection<?> elements) {
            return elements.stream().map(ReportJson::json).collect(Collectors.joining(",", "[", "]"));
        }
        if (value instanceof Optional<?> optional) {
            return optional.map(ReportJson::json).orElse("null");
        }
        return value instanceof String text ? quoted(text) : String.valueOf(value);
    }

    private static String quoted(String text) {
        return text.chars()
                .mapToObj(c -> switch (c) {
                    case '"' -> "\\\"";
                    case '\\' -> "\\\\";
                    default -> c < ' ' ? String.format("\\u%04x", c) : String.valueOf((char) c);
                })
                .collect(Collectors.joining("", "\"", "\""));
    }
}
