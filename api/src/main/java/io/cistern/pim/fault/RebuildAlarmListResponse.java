// SPDX-License-Identifier: Apache-2.0
package io.cistern.pim.fault;

import io.cistern.api.Response;

/**
 * Output of Rebuild Alarm List.
 *
 * @param alarmListVersion 1; the version of the list that was rebuilt
 */
public record RebuildAlarmListResponse(long alarmListVersion) implements Response {}
