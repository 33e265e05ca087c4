// SPDX-License-Identifier: Apache-2.0
package io.cistern.pim.internal.inventory;

import io.cistern.api.notification.AttributeChange;
import io.cistern.pim.inventory.PhysicalResource;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.RecordComponent;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

/** What changed of a resource between two readings, apart from what changes all the time. */
final class Differences {

    /** Attributes that are part of the resource itself, in all forms but Java. */
    private static final Set<String> INLINED = Set.of("hardware", "details");

    /** Measured, counted, or told by a clock; states have notifications of their own. */
    private static final Set<String> VOLATILE = Set.of(
            "states",
            "components",
            "dataSource",
            "firstSeen",
            "lastUpdated",
            "stale",
            "version",
            "sourceRef",
            "management",
            "reservation",
            "allocation",
            "bootProgress",
            "lastResetTime",
            "lastResetCause",
            "linkStatus",
            "currentSpeedGbps",
            "lldpNeighbor",
            "operatingSpeedMHz",
            "throttled",
            "throttleCauses",
            "mediaLifeLeftPercent",
            "statusIndicator",
            "currentBandwidthGbps",
            "lineInputStatus",
            "operation",
            "dateTime",
            "powerState");

    private Differences() {}

    /** The attributes that changed, by their names. */
    static List<AttributeChange> between(PhysicalResource before, PhysicalResource after) {
        Map<String, String> earlier = new TreeMap<>();
        Map<String, String> later = new TreeMap<>();
        flatten("", before, earlier);
        flatten("", after, later);
        Set<String> paths = new TreeSet<>(earlier.keySet());
        paths.addAll(later.keySet());
        List<AttributeChange> changes = new ArrayList<>();
        for (String path : paths) {
            if (!Objects.equals(earlier.get(path), later.get(path))) {
                changes.add(new AttributeChange(
                        path, Optional.ofNullable(earlier.get(path)), Optional.ofNullable(later.get(path))));
            }
        }
        return changes;
    }

    private static void flatten(String path, Object value, Map<String, String> flat) {
        if (value instanceof Optional<?> optional) {
            optional.ifPresent(present -> flatten(path, present, flat));
        } else if (value instanceof Record holder) {
            for (RecordComponent component : holder.getClass().getRecordComponents()) {
                String name = component.getName();
                if (!VOLATILE.contains(name)) {
                    String longer = path.isEmpty() ? name : path + "/" + name;
                    flatten(path.isEmpty() && INLINED.contains(name) ? "" : longer, value(holder, component), flat);
                }
            }
        } else if (!(value instanceof List<?> list && list.isEmpty())
                && !(value instanceof Map<?, ?> map && map.isEmpty())) {
            flat.put(path, String.valueOf(value));
        }
    }

    private static Object value(Record holder, RecordComponent component) {
        try {
            return component.getAccessor().invoke(holder);
        } catch (IllegalAccessException | InvocationTargetException e) {
            throw new IllegalStateException(holder.getClass() + " is no public record", e);
        }
    }
}
