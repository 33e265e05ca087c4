// SPDX-License-Identifier: Apache-2.0
package io.cistern.lab.redfish;

import static java.util.Objects.requireNonNull;

import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;

/**
 * How a service tells what there is. The specification leaves all of this open, or is not followed in it. The styles
 * are data: {@code styles/<name>.json} beside this class; what a file does not say is as in {@code plain.json}.
 *
 * @param name what the style is called
 * @param vendor {@code Vendor} of the service root
 * @param product {@code Product} of the service root
 * @param manufacturer {@code Manufacturer} of systems and chassis
 * @param redfishVersion {@code RedfishVersion} of the service root
 * @param ids the identifiers of members
 * @param deviations in what it differs
 * @param access how it lets clients in
 * @param etags what entity tags it gives
 * @param ifMatchRequired whether a PATCH without {@code If-Match} is answered 428
 * @param pageSize the most members of a collection in one answer
 * @param expandLevels how many levels of {@code $expand} it offers; 0: none
 * @param tasks in which form it tells about long work
 */
public record Style(
        String name,
        String vendor,
        String product,
        String manufacturer,
        String redfishVersion,
        Ids ids,
        Set<Deviation> deviations,
        Access access,
        ETags etags,
        boolean ifMatchRequired,
        int pageSize,
        int expandLevels,
        Tasks tasks) {

    /** Identifiers of members: {@code {node}} stands for the number of the system, {@code {n}} for that of the part. */
    public record Ids(
            String system,
            String chassis,
            String enclosure,
            String manager,
            String processor,
            String memory,
            String storage,
            String drive,
            String adapter,
            String port,
            String function,
            String supply,
            String fan) {}

    /**
     * How clients are let in.
     *
     * @param sessions how many sessions there may be at a time
     * @param timeoutSeconds how long an unused session lasts
     * @param fullStatus what is answered when there are too many
     * @param fullMessage the {@code MessageId} then
     * @param lockoutThreshold after how many wrong passwords the account is locked
     * @param lockoutSeconds for how long
     */
    public record Access(
            int sessions,
            int timeoutSeconds,
            int fullStatus,
            String fullMessage,
            int lockoutThreshold,
            int lockoutSeconds) {}

    /** What entity tags a service gives. */
    public enum ETags {
        /** Strong ones, in header and body. */
        STRONG,
        /** Weak ones; {@code If-Match} is compared with the strong form only. */
        WEAK,
        /** None. */
        NONE,
        /** The header is there twice. */
        DUPLICATE,
        /** In the body only. */
        BODY_ONLY
    }

    /** In which form long work is told about. */
    public enum Tasks {
        /** {@code Location} of a task monitor that answers 202 until it ends (DSP0266). */
        MONITOR,
        /** {@code Location} of the Task itself, which answers 200. */
        TASK,
        /** {@code Location} of a Job ({@code JID_...}), which does not exist for its first moments. */
        JOB,
        /** 202 without {@code Location}. */
        NO_LOCATION,
        /** Like {@link #MONITOR}, and gone as soon as it has succeeded. */
        VANISHING
    }

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final String PLAIN = "plain";

    public Style {
        requireNonNull(name, "name");
        requireNonNull(vendor, "vendor");
        requireNonNull(product, "product");
        requireNonNull(manufacturer, "manufacturer");
        requireNonNull(redfishVersion, "redfishVersion");
        requireNonNull(ids, "ids");
        deviations = Set.copyOf(deviations);
        requireNonNull(access, "access");
        requireNonNull(etags, "etags");
        requireNonNull(tasks, "tasks");
    }

    /** The style in which everything is as the specification wants it. */
    public static Style plain() {
        return named(PLAIN);
    }

    /** The style of this name. */
    public static Style named(String name) {
        ObjectNode all = (ObjectNode) read(PLAIN);
        if (!name.equals(PLAIN)) {
            merge(all, read(name));
        }
        all.put("name", name);
        // What a file says about why it is so.
        all.remove("source");
        return JSON.convertValue(all, Style.class);
    }

    /** The names of all styles. */
    public static List<String> names() {
        return JSON.convertValue(read("index"), new TypeReference<List<String>>() {});
    }

    public boolean has(Deviation deviation) {
        return deviations.contains(deviation);
    }

    /** This style, which differs in this as well. */
    public Style with(Deviation more) {
        Set<Deviation> all = EnumSet.of(more);
        all.addAll(deviations);
        return new Style(
                name,
                vendor,
                product,
                manufacturer,
                redfishVersion,
                ids,
                all,
                access,
                etags,
                ifMatchRequired,
                pageSize,
                expandLevels,
                tasks);
    }

    private static void merge(ObjectNode into, JsonNode changes) {
        changes.fields().forEachRemaining(member -> {
            if (member.getValue().isObject() && into.path(member.getKey()).isObject()) {
                merge((ObjectNode) into.get(member.getKey()), member.getValue());
            } else {
                into.set(member.getKey(), member.getValue());
            }
        });
    }

    private static JsonNode read(String name) {
        try (InputStream in = Style.class.getResourceAsStream("styles/" + name + ".json")) {
            if (in == null) {
                throw new IllegalArgumentException("There is no style " + name + "; there are " + names());
            }
            return JSON.readTree(in);
        } catch (IOException unreadable) {
            throw new UncheckedIOException("The style " + name + " cannot be read", unreadable);
        }
    }
}
