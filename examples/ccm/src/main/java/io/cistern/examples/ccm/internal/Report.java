// SPDX-License-Identifier: Apache-2.0
package io.cistern.examples.ccm.internal;

import io.cistern.api.ProblemDetails;
import io.cistern.pim.inventory.ManagementAddress;
import io.cistern.pim.inventory.PhysicalResource;
import io.cistern.vim.compute.VirtualCompute;
import io.cistern.vim.compute.VirtualNetworkInterface;
import io.cistern.vim.network.NetworkSubnet;
import io.cistern.vim.network.PortIpAddress;
import io.cistern.vim.network.VirtualNetwork;
import io.cistern.vim.network.VirtualNetworkPort;
import io.cistern.vim.storage.VirtualStorage;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * What became of a cluster.
 *
 * @param shown what was shown of it when it was complete, or as far as it came
 * @param left what is shown of it at the end; absent: VIM or PIM could not be asked
 * @param notOffered what is not offered and the cluster went without
 * @param problems what went wrong, the first thing first
 */
record Report(
        String vimId,
        Cluster cluster,
        Inventory shown,
        Optional<Inventory> left,
        List<String> notOffered,
        List<ProblemDetails> problems,
        Timeline timeline) {

    /** One resource: what, where, how long. */
    record Row(
            String kind,
            String name,
            String id,
            Optional<String> host,
            Optional<String> zone,
            List<String> addresses,
            Optional<Duration> took) {}

    boolean isGood() {
        return problems.isEmpty() && isNothingLeft();
    }

    boolean isNothingLeft() {
        return left.filter(Inventory::isEmpty).isPresent();
    }

    List<Row> rows() {
        return Stream.of(
                        shown.networks().stream().map(this::row),
                        shown.subnets().stream().map(this::row),
                        shown.ports().stream().map(this::row),
                        shown.volumes().stream().map(this::row),
                        shown.machines().stream().map(this::row),
                        shown.servers().stream().map(this::row))
                .flatMap(rows -> rows)
                .toList();
    }

    private Row row(VirtualNetwork network) {
        return row("network", network.networkResourceId(), network.networkResourceName(), network.zoneId(), List.of());
    }

    private Row row(NetworkSubnet subnet) {
        return row("subnet", subnet.resourceId(), Optional.empty(), Optional.empty(), List.of(subnet.cidr()));
    }

    private Row row(VirtualNetworkPort port) {
        List<String> addresses = port.ipAddress().stream()
                .map(PortIpAddress::ipAddress)
                .flatMap(Optional::stream)
                .toList();
        return row("port", port.resourceId(), Optional.empty(), Optional.empty(), addresses);
    }

    private Row row(VirtualStorage volume) {
        return row("volume", volume.storageId(), volume.storageName(), volume.zoneId(), List.of());
    }

    private Row row(VirtualCompute machine) {
        List<String> addresses = machine.virtualNetworkInterface().stream()
                .map(VirtualNetworkInterface::ipAddress)
                .flatMap(List::stream)
                .toList();
        Row row = row("node", machine.computeId(), machine.computeName(), machine.zoneId(), addresses);
        return new Row(row.kind, row.name, row.id, machine.hostId(), row.zone, row.addresses, row.took);
    }

    private Row row(PhysicalResource server) {
        List<String> controllers = server.management().stream()
                .flatMap(management -> management.addresses().stream())
                .map(ManagementAddress::address)
                .toList();
        Row row = row("server", server.physicalResourceId(), Optional.empty(), Optional.empty(), controllers);
        return new Row(
                row.kind,
                row.name,
                row.id,
                server.hardware().serialNumber(),
                Optional.of(server.resourcePoolId()),
                row.addresses,
                row.took);
    }

    private Row row(String kind, String id, Optional<String> name, Optional<String> zone, List<String> addresses) {
        Optional<Timeline.Done> done = timeline.done(id);
        return new Row(
                kind,
                done.map(Timeline.Done::name).or(() -> name).orElse(""),
                id,
                Optional.empty(),
                zone,
                addresses,
                done.map(Timeline.Done::took));
    }
}
