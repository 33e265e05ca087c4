// SPDX-License-Identifier: Apache-2.0
package io.cistern.pim.performance;

/**
 * Names of measurements of physical resources, with their units. The list is open: the names are derived, in the manner of
 * IFA 027. A measurement that an object has not is unsupported, never zero.
 */
public final class PhysicalMetrics {
    /** Power, W; servers and chassis. */
    public static final String POWER_CONSUMPTION_MEAN = "PhysPowerConsumptionMean";

    /** Highest power, W; servers and chassis. */
    public static final String POWER_CONSUMPTION_PEAK = "PhysPowerConsumptionPeak";

    /** Power limit, W; servers and chassis. */
    public static final String POWER_LIMIT = "PhysPowerLimit";

    /** Energy, kWh; servers, chassis and power supplies. */
    public static final String ENERGY_CONSUMED = "PhysEnergyConsumed";

    /** Power that goes in, W; power supplies. */
    public static final String POWER_INPUT = "PhysPowerInput";

    /** Power that comes out, W; power supplies. */
    public static final String POWER_OUTPUT = "PhysPowerOutput";

    /** Voltage that goes in, V; power supplies. */
    public static final String POWER_INPUT_VOLTAGE = "PhysPowerInputVoltage";

    /** Current that goes in, A; power supplies. */
    public static final String POWER_INPUT_CURRENT = "PhysPowerInputCurrent";

    /** Temperature of air that goes in, Cel; servers and chassis. */
    public static final String INLET_TEMPERATURE = "PhysInletTemperature";

    /** Temperature of air that comes out, Cel; servers and chassis. */
    public static final String EXHAUST_TEMPERATURE = "PhysExhaustTemperature";

    /** Temperature, Cel; processors, memory, drives, accelerators and ports. */
    public static final String TEMPERATURE = "PhysTemperature";

    /** Humidity, %; chassis. */
    public static final String HUMIDITY = "PhysHumidity";

    /** Speed, % or RPM; fans. */
    public static final String FAN_SPEED = "PhysFanSpeed";

    /** Utilisation, %; servers and processors. */
    public static final String CPU_UTILISATION_MEAN = "PhysCpuUtilisationMean";

    /** Frequency, MHz; processors. */
    public static final String CPU_FREQUENCY = "PhysCpuFrequency";

    /** Time spent throttled, s; processors. */
    public static final String CPU_THROTTLE_TIME = "PhysCpuThrottleTime";

    /** Errors, count; processors. */
    public static final String CPU_ERRORS = "PhysCpuErrors";

    /** Bandwidth, %; servers and memory. */
    public static final String MEM_BANDWIDTH_MEAN = "PhysMemBandwidthMean";

    /** Errors, count; memory. */
    public static final String MEM_ERRORS = "PhysMemErrors";

    /** Bytes received, By; ports. */
    public static final String PORT_BYTES_IN = "PhysPortBytesIn";

    /** Bytes sent, By; ports. */
    public static final String PORT_BYTES_OUT = "PhysPortBytesOut";

    /** Frames received, count; ports. */
    public static final String PORT_FRAMES_IN = "PhysPortFramesIn";

    /** Frames sent, count; ports. */
    public static final String PORT_FRAMES_OUT = "PhysPortFramesOut";

    /** Errors, count; ports. */
    public static final String PORT_ERRORS = "PhysPortErrors";

    /** Frames discarded, count; ports. */
    public static final String PORT_DISCARDS = "PhysPortDiscards";

    /** Optical power, mW; ports. */
    public static final String PORT_OPTICAL_POWER = "PhysPortOpticalPower";

    /** Use of the host bus, %; network adapters. */
    public static final String NIC_HOST_BUS = "PhysNicHostBus";

    /** Life left, %; drives. */
    public static final String DRIVE_MEDIA_LIFE_LEFT = "PhysDriveMediaLifeLeft";

    /** Data read, KiBy; drives. */
    public static final String DRIVE_BYTES_READ = "PhysDriveBytesRead";

    /** Data written, KiBy; drives. */
    public static final String DRIVE_BYTES_WRITTEN = "PhysDriveBytesWritten";

    /** Errors, count; drives. */
    public static final String DRIVE_ERRORS = "PhysDriveErrors";

    /** Time with power, h; drives. */
    public static final String DRIVE_POWER_ON_HOURS = "PhysDrivePowerOnHours";

    /** What a drive says of its health; drives. */
    public static final String DRIVE_SMART = "PhysDriveSmart";

    /** Utilisation, %; accelerators. */
    public static final String ACCEL_UTILISATION = "PhysAccelUtilisation";

    /** Power, W; accelerators. */
    public static final String ACCEL_POWER = "PhysAccelPower";

    /** Bandwidth of its memory, %; accelerators. */
    public static final String ACCEL_MEM_BANDWIDTH = "PhysAccelMemBandwidth";

    /** Time since the last reset, s; servers. */
    public static final String UPTIME = "PhysUptime";

    /** Starts, count; servers. */
    public static final String BOOT_COUNT = "PhysBootCount";

    /** Readings of the PIM that were answered, %; servers. */
    public static final String REACHABILITY = "PimReachability";

    /** How long the management controller takes to answer, ms; servers. */
    public static final String RESPONSE_TIME = "PimResponseTime";

    private PhysicalMetrics() {}
}
