// SPDX-License-Identifier: Apache-2.0
package io.cistern.vim.compute;

/**
 * The kinds of virtual network interface that are known by name; the standard leaves the list open (IFA 005
 * clause 8.4.2.6).
 */
public final class TypesOfVirtualNic {

    /** A port of a virtual switch. */
    public static final String NORMAL = "normal";

    /** A macvtap device on a physical interface. */
    public static final String MACVTAP = "macvtap";

    /** A virtual function of a physical interface (SR-IOV). */
    public static final String DIRECT = "direct";

    /** A whole physical interface (PCI passthrough). */
    public static final String DIRECT_PHYSICAL = "direct-physical";

    /** A virtual function behind a virtio device. */
    public static final String VIRTIO_FORWARDER = "virtio-forwarder";

    /** A virtio data path device. */
    public static final String VDPA = "vdpa";

    /** A port of a smart NIC. */
    public static final String SMART_NIC = "smart-nic";

    /** A port managed by a controller on the interface itself. */
    public static final String REMOTE_MANAGED = "remote-managed";

    /** A port of a physical machine. */
    public static final String BAREMETAL = "baremetal";

    private TypesOfVirtualNic() {}
}
