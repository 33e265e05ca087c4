// SPDX-License-Identifier: Apache-2.0
package io.cistern.vim.openstack.internal.neutron;

import java.util.List;

/** What Networking can do, rather than what it has. Lists of extensions that are not there are empty. */
public interface NeutronCapabilities {

    /** {@code GET /agents}; members see none. */
    List<NeutronAgent> agents();

    /** {@code GET /network_segment_ranges}, for administrators, where the extension is on. */
    List<NeutronSegment> segmentRanges();

    /** {@code GET /networks} of the segments that networks have; members see none. */
    List<NeutronSegment> segmentsInUse();

    /** {@code GET /qos/policies}: the ids of those that can be used. */
    List<String> qosPolicies();

    /** {@code GET /qos/rule-types}: the rules that every back end can enforce. */
    List<String> qosRuleTypes();

    /** {@code GET /availability_zones}: those of networks that can be used. */
    List<String> availabilityZones();
}
