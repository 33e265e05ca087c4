// SPDX-License-Identifier: Apache-2.0
package io.cistern.vim.fault;

import io.cistern.api.Extension;
import io.cistern.api.notification.Notification;

/**
 * The list of alarms was made anew; what a subscriber knows of it is to be read again with Get Alarm List.
 */
@Extension("present in IFA 007 clause 8.8.6; whether IFA 005 has it is not known")
public record AlarmListRebuiltNotification() implements Notification {}
