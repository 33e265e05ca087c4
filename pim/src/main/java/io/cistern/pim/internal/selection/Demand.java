// SPDX-License-Identifier: Apache-2.0
package io.cistern.pim.internal.selection;

import java.util.Comparator;
import java.util.List;

/**
 * What is demanded.
 *
 * @param count how many servers
 * @param criteria what each of them must be
 * @param affinities how they fail together
 * @param order which is taken first
 */
public record Demand(int count, List<Criterion> criteria, List<Affinity> affinities, Comparator<Candidate> order) {

    public Demand {
        criteria = List.copyOf(criteria);
        affinities = List.copyOf(affinities);
    }
}
