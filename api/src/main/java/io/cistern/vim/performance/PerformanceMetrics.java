// SPDX-License-Identifier: Apache-2.0
package io.cistern.vim.performance;

import io.cistern.api.Extension;

/**
 * The measurements that are known by name (IFA 027 clause 7.1); compared without regard to case.
 */
public final class PerformanceMetrics {

    /** Mean use of the virtual CPUs in the collection period, in percent. */
    public static final String V_CPU_USAGE_MEAN = "VCpuUsageMean";

    /** Peak use of the virtual CPUs, in percent. */
    public static final String V_CPU_USAGE_PEAK = "VCpuUsagePeak";

    /** Mean use of the memory, in percent. */
    public static final String V_MEMORY_USAGE_MEAN = "VMemoryUsageMean";

    /** Peak use of the memory, in percent. */
    public static final String V_MEMORY_USAGE_PEAK = "VMemoryUsagePeak";

    /** Mean use of the disks, in percent. */
    public static final String V_DISK_USAGE_MEAN = "VDiskUsageMean";

    /** Peak use of the disks, in percent. */
    public static final String V_DISK_USAGE_PEAK = "VDiskUsagePeak";

    /** Bytes received. */
    public static final String V_NET_BYTE_INCOMING = "VNetByteIncoming";

    /** Bytes sent. */
    public static final String V_NET_BYTE_OUTGOING = "VNetByteOutgoing";

    /** Packets received. */
    public static final String V_NET_PACKET_INCOMING = "VNetPacketIncoming";

    /** Packets sent. */
    public static final String V_NET_PACKET_OUTGOING = "VNetPacketOutgoing";

    /** Read operations of a storage resource. */
    @Extension("IFA 027 names no measurement of virtual storage")
    public static final String V_STORAGE_READ_OPS = "VStorageReadOps";

    /** Write operations of a storage resource. */
    @Extension("IFA 027 names no measurement of virtual storage")
    public static final String V_STORAGE_WRITE_OPS = "VStorageWriteOps";

    /** Bytes read from a storage resource. */
    @Extension("IFA 027 names no measurement of virtual storage")
    public static final String V_STORAGE_READ_BYTES = "VStorageReadBytes";

    /** Bytes written to a storage resource. */
    @Extension("IFA 027 names no measurement of virtual storage")
    public static final String V_STORAGE_WRITE_BYTES = "VStorageWriteBytes";

    /** Provisioned size of a storage resource, in GiB. */
    @Extension("IFA 027 names no measurement of virtual storage")
    public static final String V_STORAGE_SIZE = "VStorageSize";

    private PerformanceMetrics() {}
}
