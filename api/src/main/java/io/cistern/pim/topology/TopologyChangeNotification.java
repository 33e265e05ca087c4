// SPDX-License-Identifier: Apache-2.0
package io.cistern.pim.topology;

import io.cistern.api.notification.Notification;
import io.cistern.internal.Attributes;
import io.cistern.internal.Buildable;
import java.util.List;
import java.util.Optional;

/**
 * The topology changed (derived; IFA 053 clause 8).
 *
 * @param changeType 1; what happened
 * @param nodes 0..N; the nodes concerned
 * @param links 0..N; the links concerned
 * @param oldPeer 0..1; the node that a link led to before
 * @param graphVersion 1; the version of the topology that has the change
 * @param evidence 1; what it is known from
 */
@Buildable
public record TopologyChangeNotification(
        TopologyChangeType changeType,
        List<TopologyNode> nodes,
        List<TopologyLink> links,
        Optional<String> oldPeer,
        long graphVersion,
        TopologyEvidence evidence)
        implements Notification {

    public TopologyChangeNotification {
        Attributes.required(changeType, "changeType");
        nodes = Attributes.list(nodes, "nodes");
        links = Attributes.list(links, "links");
        oldPeer = Attributes.optional(oldPeer);
        Attributes.required(evidence, "evidence");
    }

    public static TopologyChangeNotificationBuilder builder() {
        return TopologyChangeNotificationBuilder.builder();
    }
}
