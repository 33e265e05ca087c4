// SPDX-License-Identifier: Apache-2.0
package io.cistern.vim.openstack.internal.neutron;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.UnaryOperator;

/**
 * Which resources are listed.
 *
 * @param where attributes and the values they may have; a resource matches when every attribute does
 * @param marker the id after which the list goes on
 * @param limit at most that many; absent: all
 */
public record NeutronQuery(Map<String, List<String>> where, Optional<String> marker, Optional<Integer> limit) {

    /** Everything. */
    public static final NeutronQuery ALL = new NeutronQuery(Map.of(), Optional.empty(), Optional.empty());

    public static NeutronQuery where(String attribute, List<String> values) {
        return ALL.and(attribute, values);
    }

    public static NeutronQuery where(String attribute, String value) {
        return ALL.and(attribute, List.of(value));
    }

    /** The same with one more condition. */
    public NeutronQuery and(String attribute, List<String> values) {
        Map<String, List<String>> more = new LinkedHashMap<>(where);
        more.put(attribute, List.copyOf(values));
        return new NeutronQuery(more, marker, limit);
    }

    /** The same with what else is to be asked for. */
    public NeutronQuery with(UnaryOperator<NeutronQuery> more) {
        return more.apply(this);
    }

    /** One page of the same. */
    public NeutronQuery page(Optional<String> after, int size) {
        return new NeutronQuery(where, after, Optional.of(size));
    }
}
