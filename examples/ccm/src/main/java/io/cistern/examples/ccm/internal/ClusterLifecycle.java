// SPDX-License-Identifier: Apache-2.0
package io.cistern.examples.ccm.internal;

import io.cistern.api.ErrorCode;
import io.cistern.api.InfrastructureException;
import io.cistern.pim.inventory.PhysicalResource;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Walks a cluster through its life: asks what can be had, allocates the cluster, shows, updates, scales and terminates
 * it, and asks whether anything is left. With a PIM the cluster uses servers beside its virtual machines. Whatever fails on the way, what was allocated is terminated.
 */
final class ClusterLifecycle {

    private final Vim vim;
    private final Optional<BareMetal> bareMetal;
    private final Cluster cluster;
    private final Timeline timeline;
    private final Steps steps;
    private final Holdings holdings = new Holdings();

    ClusterLifecycle(Vim vim, Optional<Pim> pim, Cluster cluster, Timeline timeline) {
        this.vim = vim;
        this.cluster = cluster;
        this.timeline = timeline;
        this.steps = new Steps(vim::call, cluster, timeline);
        this.bareMetal = pim.map(found -> new BareMetal(found, cluster, steps));
    }

    Report run() {
        steps.attempt(() -> new Offer(vim, steps).run());
        boolean allocated = steps.attempt(() -> new Allocation(vim, cluster, steps, holdings).run())
                && steps.attempt(() -> bareMetal.ifPresent(BareMetal::take));
        Inventory shown = query();
        if (allocated && steps.attempt(() -> verifyComplete(shown))) {
            steps.attempt(() -> new Change(vim, steps).run(shown));
        }
        new Termination(vim, steps, holdings).run(shown);
        bareMetal.ifPresent(BareMetal::giveBack);
        Optional<Inventory> left = left();
        return new Report(vim.vimId(), cluster, shown, left, steps.notOffered(), steps.problems(), timeline);
    }

    private void verifyComplete(Inventory shown) {
        boolean complete = shown.networks().size() == 1
                && shown.subnets().size() == 1
                && shown.ports().size() == cluster.nodes()
                && shown.volumes().size() == holdings.volumes().size()
                && shown.machines().size() == cluster.nodes()
                && shown.servers().size() == cluster.servers();
        if (!complete) {
            throw new InfrastructureException(
                    ErrorCode.INTERNAL, "all was allocated, but only " + shown + " are shown as the cluster's");
        }
    }

    private Inventory query() {
        List<Inventory> found = new ArrayList<>(List.of(Inventory.NOTHING));
        steps.attempt(() -> found.set(0, Inventory.tagged(vim, cluster.clusterId())));
        steps.attempt(() -> found.set(0, found.get(0).withServers(servers())));
        return found.get(0);
    }

    private List<PhysicalResource> servers() {
        return bareMetal.map(BareMetal::shown).orElse(List.of());
    }

    /** Empty where VIM or PIM could not be asked. */
    private Optional<Inventory> left() {
        List<Inventory> found = new ArrayList<>();
        steps.attempt(() -> {
            Inventory tagged = Inventory.tagged(vim, cluster.clusterId());
            found.add((tagged.isEmpty() ? Inventory.identified(vim, holdings) : tagged).withServers(servers()));
        });
        return found.stream().findFirst();
    }
}
