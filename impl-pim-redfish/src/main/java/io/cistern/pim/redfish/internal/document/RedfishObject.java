// SPDX-License-Identifier: Apache-2.0
package io.cistern.pim.redfish.internal.document;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.MissingNode;
import java.math.BigDecimal;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;

/**
 * An object in a resource, read by type. Nothing here throws: what is not there, is null, or is of another type is
 * absent, and what deviates is counted. An object that is not there has no members.
 */
public final class RedfishObject {

    private static final int MAX_DIGITS = 400;
    private static final ObjectMapper WANTED = new ObjectMapper();

    private final JsonNode node;
    private final Link resource;
    private final String place;
    private final Links links;
    private final Deviations deviations;

    RedfishObject(JsonNode node, Link resource, String place, Links links, Deviations deviations) {
        this.node = node;
        this.resource = resource;
        this.place = place;
        this.links = links;
        this.deviations = deviations;
    }

    /** Whether it is there. */
    public boolean isPresent() {
        return node.isObject();
    }

    /** Whether it has a member that is not null. */
    public boolean has(String name) {
        return !member(name).isMissingNode();
    }

    /** Whether it has a member that is an object. */
    public boolean isObject(String name) {
        return member(name).isObject();
    }

    /** The names of its members. */
    public List<String> names() {
        List<String> names = new ArrayList<>();
        node.fieldNames().forEachRemaining(names::add);
        return names;
    }

    /** Counts those members that must be there and are not. */
    public RedfishObject expecting(String... names) {
        for (String name : names) {
            if (!has(name)) {
                count(DeviationKind.MISSING, name);
            }
        }
        return this;
    }

    /** A text that is not blank, without the white space around it. */
    public Optional<String> text(String name) {
        return text(member(name), name);
    }

    /** The texts of a list. */
    public List<String> texts(String name) {
        return list(name, each -> text(each, name));
    }

    /** A number. */
    public Optional<BigDecimal> decimal(String name) {
        JsonNode value = member(name);
        if (value.isFloatingPointNumber()) {
            return Double.isFinite(value.doubleValue()) ? Optional.of(value.decimalValue()) : wrong(name);
        }
        if (value.isNumber()) {
            return Optional.of(value.decimalValue());
        }
        if (!value.isTextual()) {
            return value.isMissingNode() ? Optional.empty() : wrong(name);
        }
        String text = value.textValue().strip();
        if (text.isEmpty()) {
            return Optional.empty();
        }
        try {
            BigDecimal number = new BigDecimal(text.length() > MAX_DIGITS ? "" : text);
            // An exponent can make a few bytes a number of a million digits.
            if (Math.abs((long) number.precision() - number.scale()) > MAX_DIGITS || number.scale() > MAX_DIGITS) {
                return wrong(name);
            }
            count(DeviationKind.VALUE_AS_TEXT, name);
            return Optional.of(number);
        } catch (NumberFormatException e) {
            return wrong(name);
        }
    }

    /** A whole number. */
    public Optional<Long> integer(String name) {
        return decimal(name).flatMap(number -> {
            try {
                return Optional.of(number.longValueExact());
            } catch (ArithmeticException e) {
                return wrong(name);
            }
        });
    }

    /** A truth value. */
    public Optional<Boolean> flag(String name) {
        JsonNode value = member(name);
        if (value.isBoolean()) {
            return Optional.of(value.booleanValue());
        }
        if (value.isTextual() && value.textValue().strip().matches("(?i)true|false")) {
            count(DeviationKind.VALUE_AS_TEXT, name);
            return Optional.of(Boolean.parseBoolean(value.textValue().strip()));
        }
        return value.isMissingNode() ? Optional.empty() : wrong(name);
    }

    /** A literal of the schema; one that is not among the known is counted. */
    public <E> Optional<E> literal(String name, Map<String, E> known) {
        return text(name).flatMap(text -> {
            if (known.containsKey(text)) {
                return Optional.of(known.get(text));
            }
            Optional<E> similar = known.entrySet().stream()
                    .filter(each -> each.getKey().equalsIgnoreCase(text))
                    .map(Map.Entry::getValue)
                    .findFirst();
            count(similar.isPresent() ? DeviationKind.ODD_CASE : DeviationKind.UNKNOWN_LITERAL, name);
            return similar;
        });
    }

    /** A time; one without an offset is taken for UTC. */
    public Optional<Instant> time(String name) {
        return text(name).flatMap(told -> {
            String text = told.replaceFirst("([+-][0-9]{2})([0-9]{2})$", "$1:$2");
            if (!text.equals(told)) {
                count(DeviationKind.ODD_TIME, name);
            }
            try {
                return Optional.of(OffsetDateTime.parse(text).toInstant());
            } catch (DateTimeException e) {
                count(DeviationKind.ODD_TIME, name);
                return withoutOffset(text);
            }
        });
    }

    private static Optional<Instant> withoutOffset(String text) {
        try {
            return Optional.of(LocalDateTime.parse(text.replace(' ', 'T')).toInstant(ZoneOffset.UTC));
        } catch (DateTimeException e) {
            return Optional.empty();
        }
    }

    /** The object in a member, or in a member of a member. */
    public RedfishObject object(String... names) {
        RedfishObject at = this;
        for (String name : names) {
            JsonNode value = at.member(name);
            if (!value.isMissingNode() && !value.isObject()) {
                at.wrong(name);
            }
            at = at.child(value.isObject() ? value : MissingNode.getInstance(), "/" + name);
        }
        return at;
    }

    /** The objects of a list. */
    public List<RedfishObject> objects(String name) {
        List<RedfishObject> objects = new ArrayList<>();
        int index = 0;
        for (JsonNode each : elements(name)) {
            if (each.isObject()) {
                objects.add(child(each, "/" + name + "/" + index));
            } else {
                wrong(name + "/" + index);
            }
            index++;
        }
        return List.copyOf(objects);
    }

    /** The link in a member, or in a member of a member: {@code {"@odata.id": "…"}}. */
    public Optional<Link> link(String... names) {
        String last = names[names.length - 1];
        RedfishObject parent = names.length == 1 ? this : object(Arrays.copyOf(names, names.length - 1));
        return parent.link(parent.member(last), last);
    }

    /** The links of a list, which is in a member or in a member of a member. */
    public List<Link> links(String... names) {
        String last = names[names.length - 1];
        RedfishObject parent = names.length == 1 ? this : object(Arrays.copyOf(names, names.length - 1));
        return parent.list(last, each -> parent.link(each, last));
    }

    /** Where this object itself says it is. */
    public Optional<Link> self() {
        return text("@odata.id").flatMap(address -> links.data(address, resource));
    }

    /** Where a command goes to that is named by a text; absent: nowhere, or to another host, which is refused. */
    public Optional<Link> command(String name) {
        return text(name).flatMap(address -> links.command(address, resource));
    }

    /** Those of these values that it does not have, by their path; one that is withheld (null) is taken for right. */
    public List<String> different(Map<String, Object> wanted) {
        List<String> different = new ArrayList<>();
        compare(WANTED.valueToTree(wanted), node, "", different);
        return List.copyOf(different);
    }

    private static void compare(JsonNode wanted, JsonNode found, String path, List<String> different) {
        if (wanted.isObject()) {
            wanted.properties()
                    .forEach(each ->
                            compare(each.getValue(), found.path(each.getKey()), path + "/" + each.getKey(), different));
            return;
        }
        boolean sameNumber =
                wanted.isNumber() && found.isNumber() && wanted.decimalValue().compareTo(found.decimalValue()) == 0;
        if (!wanted.equals(found) && !sameNumber && !found.isNull()) {
            different.add(path);
        }
    }

    /** Whether these members are the same in another. */
    public boolean sameAs(RedfishObject other, Collection<String> names) {
        return names.stream().allMatch(name -> node.path(name).equals(other.node.path(name)));
    }

    /** The part that a JSON pointer names. */
    public RedfishObject at(String pointer) {
        JsonNode found = pointer.isEmpty() ? node : node.at(pointer);
        return child(found.isObject() ? found : MissingNode.getInstance(), pointer);
    }

    private RedfishObject child(JsonNode value, String step) {
        return new RedfishObject(value, resource, place + step, links, deviations);
    }

    private Optional<Link> link(JsonNode value, String name) {
        if (value.isTextual()) {
            count(DeviationKind.ODD_LINK, name);
            return links.data(value.textValue(), resource);
        }
        if (value.isObject()) {
            return child(value, "/" + name).self();
        }
        return value.isMissingNode() ? Optional.empty() : wrong(name);
    }

    private Optional<String> text(JsonNode value, String name) {
        if (value.isMissingNode() || value.isNull()) {
            return Optional.empty();
        }
        if (value.isContainerNode()) {
            return wrong(name);
        }
        if (!value.isTextual()) {
            count(DeviationKind.TEXT_AS_VALUE, name);
        }
        return Optional.of(value.asText().strip()).filter(text -> !text.isEmpty());
    }

    private <T> List<T> list(String name, Function<JsonNode, Optional<T>> read) {
        List<T> all = new ArrayList<>();
        for (JsonNode each : elements(name)) {
            read.apply(each).ifPresent(all::add);
        }
        return List.copyOf(all);
    }

    private Iterable<JsonNode> elements(String name) {
        JsonNode value = member(name);
        if (value.isArray()) {
            return value;
        }
        if (value.isMissingNode()) {
            return List.of();
        }
        count(DeviationKind.SINGLE_INSTEAD_OF_LIST, name);
        return List.of(value);
    }

    private JsonNode member(String name) {
        JsonNode exact = node.path(name);
        if (!exact.isMissingNode()) {
            return exact.isNull() ? MissingNode.getInstance() : exact;
        }
        for (Map.Entry<String, JsonNode> each : node.properties()) {
            if (each.getKey().equalsIgnoreCase(name) && !each.getValue().isNull()) {
                count(DeviationKind.ODD_CASE, name);
                return each.getValue();
            }
        }
        return exact;
    }

    private <T> Optional<T> wrong(String name) {
        count(DeviationKind.WRONG_TYPE, name);
        return Optional.empty();
    }

    private void count(DeviationKind kind, String name) {
        deviations.count(kind, resource + " " + place + "/" + name);
    }

    /** Its place, never its content. */
    @Override
    public String toString() {
        return resource + " " + place;
    }
}
