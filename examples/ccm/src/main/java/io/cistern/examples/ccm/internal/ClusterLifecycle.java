// SPDX-License-Identifier: Apache-2.0
package io.cistern.examples.ccm.internal;

import io.cistern.api.ErrorCode;
import io.cistern.api.InfrastructureException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Walks a cluster through its life: asks what can be had, allocates the cluster, shows, updates, scales and terminates
 * it, and asks the VIM whether anything is left. Whatever fails on the way, what was allocated is terminated.
 */
final class ClusterLifecycle {

    private final Vim vim;
    private final Cluster cluster;
    private final Timeline timeline;
    private final Steps steps;
    private final Holdings holdings = new Holdings();

    ClusterLifecycle(Vim vim, Cluster cluster, Timeline timeline) {
        this.vim = vim;
        this.cluster = cluster;
        this.timeline = timeline;
        this.steps = new Steps(vim, cluster, timeline);
    }

    Report run() {
        steps.attempt(() -> new Offer(vim, steps).run());
        boolean allocated = steps.attempt(() -> new Allocation(vim, cluster, steps, holdings).run());
        Inventory shown = query();
        if (allocated && steps.attempt(() -> verifyComplete(shown))) {
            steps.attempt(() -> new Change(vim, steps).run(shown));
        }
        new Termination(vim, steps, holdings).run(shown);
        Optional<Inventory> left = left();
        return new Report(vim.vimId(), cluster, shown, left, steps.notOffered(), steps.problems(), timeline);
    }

    private void verifyComplete(Inventory shown) {
        boolean complete = shown.networks().size() == 1
                && shown.subnets().size() == 1
                && shown.ports().size() == cluster.nodes()
                && shown.volumes().size() == holdings.volumes().size()
                && shown.machines().size() == cluster.nodes();
        if (!complete) {
            throw new InfrastructureException(
                    ErrorCode.INTERNAL, "the VIM allocated all, but shows only " + shown + " with the cluster's tag");
        }
    }

    private Inventory query() {
        List<Inventory> found = new ArrayList<>(List.of(Inventory.NOTHING));
        steps.attempt(() -> found.add(Inventory.tagged(vim, cluster.clusterId())));
        return found.get(found.size() - 1);
    }

    /** Empty where the VIM could not be asked. */
    private Optional<Inventory> left() {
        List<Inventory> found = new ArrayList<>();
        steps.attempt(() -> {
            Inventory tagged = Inventory.tagged(vim, cluster.clusterId());
            found.add(tagged.isEmpty() ? Inventory.identified(vim, holdings) : tagged);
        });
        return found.stream().findFirst();
    }
}
