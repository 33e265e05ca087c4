// SPDX-License-Identifier: Apache-2.0
/** HTTP without OpenStack: requests, answers, routes. */
package io.cistern.lab.openstack.internal.http;
