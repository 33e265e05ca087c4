// SPDX-License-Identifier: Apache-2.0
package io.cistern.vim.openstack.internal.neutron;

import com.fasterxml.jackson.annotation.JsonIgnore;
import com.fasterxml.jackson.annotation.JsonProperty;
import java.util.Optional;

/**
 * A rule of a policy on the quality of service.
 *
 * @param type {@code bandwidth_limit}, {@code minimum_bandwidth}, {@code dscp_marking} or what else there will be
 */
public record QosRule(
        @JsonProperty(access = JsonProperty.Access.WRITE_ONLY) String type,
        @JsonProperty("max_kbps") Optional<Long> maxKbps,
        @JsonProperty("max_burst_kbps") Optional<Long> maxBurstKbps,
        @JsonProperty("min_kbps") Optional<Long> minKbps,
        @JsonProperty("dscp_mark") Optional<Integer> dscpMark,
        Optional<String> direction) {

    /** At most so much. */
    public static final String LIMIT = "bandwidth_limit";

    /** At least so much. */
    public static final String MINIMUM = "minimum_bandwidth";

    /** A mark on every packet. */
    public static final String MARK = "dscp_marking";

    public static QosRule limit(long kbps, Optional<Long> burst, String direction) {
        return new QosRule(LIMIT, Optional.of(kbps), burst, Optional.empty(), Optional.empty(), Optional.of(direction));
    }

    public static QosRule minimum(long kbps, String direction) {
        return new QosRule(
                MINIMUM,
                Optional.empty(),
                Optional.empty(),
                Optional.of(kbps),
                Optional.empty(),
                Optional.of(direction));
    }

    public static QosRule mark(int dscp) {
        return new QosRule(
                MARK, Optional.empty(), Optional.empty(), Optional.empty(), Optional.of(dscp), Optional.empty());
    }

    /** The same without a burst that Neutron has set by itself. */
    @JsonIgnore
    public QosRule asAsked() {
        return new QosRule(type, maxKbps, maxBurstKbps.filter(burst -> burst > 0), minKbps, dscpMark, direction);
    }
}
