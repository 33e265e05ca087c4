# SPDX-License-Identifier: Apache-2.0
"""Records what a real OpenStack answers. See ../record."""
