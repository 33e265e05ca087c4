// SPDX-License-Identifier: Apache-2.0
package io.cistern.lab.redfish.internal.service;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.cistern.lab.openstack.internal.http.Query;
import io.cistern.lab.redfish.Deviation;
import io.cistern.lab.redfish.Style;
import io.cistern.lab.redfish.Style.ETags;
import io.cistern.lab.redfish.internal.wire.WireReply;
import io.cistern.lab.redfish.internal.wire.WireRequest;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** GET: resources, entity tags, pages, {@code $expand} (DSP0266 clauses 7.2, 7.3). */
final class Reading {

    private static final String JSON = "application/json; charset=utf-8";
    private static final Pattern EXPAND = Pattern.compile("([.*~])(?:\\(\\$levels=(\\d+)\\))?");

    /** How many members come before; a page that a captured tree leads to names them by the second. */
    private static final List<String> SKIP = List.of("$skip", "$skiptoken");

    private static final Set<String> PAGING = Set.of("$skip", "$skiptoken", "$top");
    private static final char BYTE_ORDER_MARK = '\uFEFF';

    private final Resources resources;
    private final Style style;

    Reading(Resources resources, Style style) {
        this.resources = resources;
        this.style = style;
    }

    WireReply get(String path, WireRequest request) throws Problem {
        Query query = Query.parse(request.query());
        String text = resources.text(path).orElseThrow(() -> Problem.notFound(path));
        String tag = Resources.tag(text);
        for (String name : query.names()) {
            if (name.startsWith("$")
                    && !PAGING.contains(name)
                    && !(name.equals("$expand") && style.expandLevels() > 0)) {
                throw new Problem(
                        501,
                        "Base.1.19.QueryNotSupported",
                        "Querying with " + name + " is not supported by the implementation.");
            }
        }
        if (request.header("if-none-match")
                        .filter(known -> known.equals(quoted(tag)))
                        .isPresent()
                && style.etags() != ETags.NONE) {
            return tagged(WireReply.empty(304), tag);
        }
        if (needsTree(text, query)) {
            ObjectNode tree = Json.parse(text);
            page(tree, path, query);
            if (query.first("$expand").isPresent()) {
                expand(tree, query.first("$expand").get());
            }
            text = tree.toString();
        }
        return tagged(WireReply.text(200, JSON, dressed(text, tag)), tag)
                .with("Allow", "GET, HEAD, PATCH, POST, DELETE");
    }

    private boolean needsTree(String text, Query query) {
        return !query.names().isEmpty() || text.contains("\"Members\"");
    }

    /** With what the style puts into, or before, every text. */
    private String dressed(String text, String tag) {
        String result = text;
        if (style.etags() != ETags.NONE) {
            result = "{\"@odata.etag\":" + Json.object("e", quoted(tag)).get("e") + "," + text.substring(1);
        }
        return style.has(Deviation.BYTE_ORDER_MARK) ? BYTE_ORDER_MARK + result : result;
    }

    private WireReply tagged(WireReply reply, String tag) {
        return switch (style.etags()) {
            case NONE, BODY_ONLY -> reply;
            case STRONG, WEAK -> reply.with("ETag", quoted(tag));
            case DUPLICATE -> reply.with("ETag", quoted(tag)).with("ETag", quoted(tag));
        };
    }

    private String quoted(String tag) {
        return (style.etags() == ETags.WEAK ? "W/" : "") + '"' + tag + '"';
    }

    /** Checks {@code If-Match} of a change; of a weak tag only the strong form matches, as RFC 9110 has it. */
    void precondition(String path, WireRequest request) throws Problem {
        Optional<String> given = request.header("if-match");
        if (given.isEmpty()) {
            if (style.ifMatchRequired()) {
                throw new Problem(
                        428,
                        "Base.1.19.PreconditionRequired",
                        "A precondition header is required to change this resource.");
            }
            return;
        }
        String text = resources.text(path).orElseThrow(() -> Problem.notFound(path));
        String strong = '"' + Resources.tag(text) + '"';
        if (style.etags() != ETags.NONE
                && !given.get().equals("*")
                && !given.get().equals(strong)) {
            throw new Problem(
                    412, "Base.1.19.PreconditionFailed", "The ETag supplied did not match the ETag of this resource.");
        }
    }

    private void page(ObjectNode tree, String path, Query query) throws Problem {
        if (!(tree.get("Members") instanceof ArrayNode members)) {
            return;
        }
        int skip = 0;
        for (String name : SKIP) {
            skip = number(query, name, skip);
        }
        if (skip > 0) {
            // What a tree has here leads from its first page on.
            tree.remove("@odata.nextLink");
        }
        int top = Math.min(number(query, "$top", style.pageSize()), style.pageSize());
        ArrayNode shown = Json.array();
        for (int i = skip; i < members.size() && shown.size() < top; i++) {
            shown.add(members.get(i));
        }
        int end = skip + shown.size();
        tree.set("Members", shown);
        if (end < members.size() && shown.size() == style.pageSize()) {
            tree.put("Members@odata.nextLink", path + "?$skip=" + end);
        }
    }

    private static int number(Query query, String name, int otherwise) throws Problem {
        Optional<String> value = query.first(name);
        try {
            return value.map(Integer::parseUnsignedInt).orElse(otherwise);
        } catch (NumberFormatException notOne) {
            throw new Problem(
                    400,
                    "Base.1.19.QueryParameterValueTypeError",
                    "The value " + value.orElse("") + " for the query parameter " + name + " is of a different type.",
                    notOne);
        }
    }

    private void expand(ObjectNode tree, String how) throws Problem {
        Matcher matcher = EXPAND.matcher(how);
        if (!matcher.matches()) {
            throw new Problem(
                    400,
                    "Base.1.19.QueryParameterValueFormatError",
                    "The value " + how + " for $expand is of a different format.");
        }
        int levels = matcher.group(2) == null ? 1 : Integer.parseInt(matcher.group(2));
        if (levels > style.expandLevels()) {
            throw new Problem(
                    400,
                    "Base.1.19.QueryParameterOutOfRange",
                    "The value " + levels + " for $levels is out of range 1 to " + style.expandLevels() + ".");
        }
        char which = matcher.group(1).charAt(0);
        tree.fields().forEachRemaining(member -> {
            boolean related = member.getKey().equals("Links");
            if (which == '*' || related == (which == '~')) {
                member.setValue(expanded(member.getValue(), which, levels));
            }
        });
    }

    /** With resources where links were; a resource within is expanded as its level has it. */
    private JsonNode expanded(JsonNode json, char which, int levels) {
        if (json instanceof ArrayNode array) {
            ArrayNode result = Json.array();
            array.forEach(element -> result.add(expanded(element, which, levels)));
            return result;
        }
        if (!(json instanceof ObjectNode object)) {
            return json;
        }
        if (object.size() == 1 && object.has("@odata.id")) {
            String target = Names.canonical(object.path("@odata.id").asText());
            Optional<ObjectNode> found = target.contains("#") ? Optional.empty() : resources.get(target);
            found.filter(resource -> levels > 1).ifPresent(resource -> within(resource, which, levels - 1));
            return found.<JsonNode>map(resource -> resource).orElse(object);
        }
        within(object, which, levels);
        return object;
    }

    private void within(ObjectNode object, char which, int levels) {
        object.fields().forEachRemaining(member -> {
            boolean related = member.getKey().equals("Links");
            boolean ours = which == '*' || related == (which == '~');
            if (ours && !member.getKey().equals("Actions")) {
                member.setValue(expanded(member.getValue(), which, levels));
            }
        });
    }
}
