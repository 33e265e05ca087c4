# SPDX-License-Identifier: Apache-2.0
"""One user of a cloud, whose named calls are written down as recordings, without secrets."""
import glob
import json
import os
import re
import sys
import time
from urllib.parse import parse_qsl, urlsplit

import requests

SERVICE_TYPES = {
    'identity': ['identity'],
    'compute': ['compute'],
    'network': ['network'],
    'image': ['image'],
    'placement': ['placement'],
    'block-storage': ['block-storage', 'volumev3', 'volume'],
}
REQUEST_HEADERS = {
    'content-type', 'accept', 'x-auth-token', 'x-subject-token', 'openstack-api-version', 'x-openstack-nova-api-version'}
DROPPED_RESPONSE_HEADERS = {'connection', 'content-length', 'date', 'keep-alive', 'server', 'transfer-encoding'}
SECRET_MEMBERS = {'password', 'adminPass', 'secret', 'auth_password'}
FERNET_TOKEN = re.compile(r'gAAAA[\w=-]{60,}')
REPETITION = re.compile(r'(.{1,4}?)\1{99,}')


class Recordings:
    """The directory of recordings: numbered in the order of recording, grouped by service."""

    def __init__(self, directory):
        self.directory = directory
        self.count = 0
        self.surprises = []
        self.replacements = {}

    def go_on(self):
        """Numbers what follows after what is there."""
        for path in glob.glob(os.path.join(self.directory, '*', '*.json')):
            with open(path) as file:
                self.count = max(self.count, json.load(file)['sequence'])

    def hide(self, value, member=None):
        if isinstance(value, dict):
            return {self.hide(key): self.hide(item, key) for key, item in value.items()}
        if isinstance(value, list):
            return [self.hide(item) for item in value]
        if not isinstance(value, str):
            return value
        if member in SECRET_MEMBERS:
            return '{{secret}}'
        for secret, placeholder in self.replacements.items():
            value = value.replace(secret, placeholder)
        value = FERNET_TOKEN.sub('{{token}}', value)
        return REPETITION.sub(lambda run: '{{%s*%d}}' % (run[1], len(run[0]) // len(run[1])), value)

    def body(self, raw):
        if not raw:
            return None
        text = raw.decode('utf-8', 'replace') if isinstance(raw, bytes) else raw
        try:
            return self.hide(json.loads(text))
        except ValueError:
            return self.hide(text)

    def write(self, name, about, user, response, waited_for):
        request = response.request
        url = urlsplit(request.url)
        headers = {key: self.hide(value) for key, value in request.headers.items() if key.lower() in REQUEST_HEADERS}
        self.count += 1
        recording = {
            'sequence': self.count,
            'about': about,
            'user': user,
            'request': {
                'method': request.method,
                'url': self.hide('%s://%s%s' % (url.scheme, url.netloc, url.path)),
                'query': [[key, self.hide(value)] for key, value in parse_qsl(url.query, keep_blank_values=True)],
                'headers': headers,
                'body': self.body(request.body),
            },
            'response': {
                'status': response.status_code,
                'headers': {key: self.hide(value) for key, value in response.headers.items()
                            if key.lower() not in DROPPED_RESPONSE_HEADERS},
                'body': self.body(response.content),
            },
        }
        if waited_for:
            recording['waited_for'] = waited_for
        path = os.path.join(self.directory, name + '.json')
        os.makedirs(os.path.dirname(path), exist_ok=True)
        with open(path, 'w') as file:
            json.dump(recording, file, indent=2, ensure_ascii=False)
            file.write('\n')
        print('%4d %-62s %s' % (self.count, name, response.status_code), flush=True)


class User:
    """Signs in with an entry of clouds.yaml and talks to the endpoints of its catalogue."""

    def __init__(self, name, entry, recordings):
        self.name = name
        self.entry = entry
        self.recordings = recordings
        self.http = requests.Session()
        self.http.trust_env = False
        self.http.verify = entry.get('cacert', entry.get('verify', True))
        self.auth_url = entry['auth']['auth_url'].rstrip('/')
        self.recordings.replacements[self._origin(self.auth_url)] = 'http://identity.example'
        self.endpoints = {'identity': self.auth_url}
        self.token = None
        self.project_id = None

    @staticmethod
    def _origin(url):
        parts = urlsplit(url)
        return '%s://%s' % (parts.scheme, parts.netloc)

    def identity(self, password=None):
        """The credential of this entry, in Keystone's words."""
        auth = self.entry['auth']
        if 'application_credential_id' in auth:
            return {'identity': {'methods': ['application_credential'], 'application_credential': {
                'id': auth['application_credential_id'],
                'secret': password or auth['application_credential_secret']}}}
        return {'identity': {'methods': ['password'], 'password': {'user': {
            'name': auth['username'],
            'domain': {'id': auth.get('user_domain_id', 'default')},
            'password': password or auth['password']}}}}

    def project_scope(self, project=None):
        auth = self.entry['auth']
        if 'application_credential_id' in auth:
            return {}
        return {'scope': {'project': {
            'name': project or auth['project_name'], 'domain': {'id': auth.get('project_domain_id', 'default')}}}}

    def sign_in(self, name=None, about=None):
        """A named sign-in is repeated, so that the placeholders of its catalogue are known when it is written."""
        body = {'auth': dict(self.identity(), **self.project_scope())}
        answer = self.call(None, None, 'POST', self.auth_url + '/auth/tokens', 201, body, token=None)
        self.token = answer.headers['X-Subject-Token']
        self.recordings.replacements[self.token] = '{{token of %s}}' % self.name
        self.project_id = answer.json()['token']['project']['id']
        self.recordings.replacements[self.project_id] = '{{project of %s}}' % self.name
        for service, types in SERVICE_TYPES.items():
            for entry in answer.json()['token']['catalog']:
                urls = [endpoint['url'] for endpoint in entry['endpoints'] if endpoint['interface'] == 'public']
                if entry['type'] in types and urls and service != 'identity':
                    self.endpoints[service] = urls[0].rstrip('/')
                    self.recordings.replacements[self._origin(urls[0])] = 'http://%s.example' % service
        if name:
            self.call(name, about, 'POST', self.auth_url + '/auth/tokens', 201, body, token=None)
        return self

    def origin(self, service):
        return self._origin(self.endpoints[service])

    def call(self, name, about, method, url, expected=None, body=None, headers=None, token='own', data=None,
             waited_for=None):
        """One call; written down when it has a name. A status other than `expected` is reported at the end."""
        sent = {'Accept': 'application/json'}
        if (self.token if token == 'own' else token):
            sent['X-Auth-Token'] = self.token if token == 'own' else token
        sent.update(headers or {})
        for _ in range(3):
            try:
                answer = self.http.request(method, url, headers=sent, json=body, data=data)
                break
            except requests.ConnectionError:  # a kept-alive connection that the service has closed
                time.sleep(0.2)
        if expected and answer.status_code != expected:
            self.recordings.surprises.append('%s: %s instead of %s: %s' % (
                name or url, answer.status_code, expected, answer.text[:300]))
        if name:
            self.recordings.write(name, about, self.name, answer, waited_for)
        return answer

    # -- the services, each with the version that Cistern speaks

    def compute(self, name, about, method, path, expected=None, body=None, version='2.93', **options):
        headers = dict({'OpenStack-API-Version': 'compute ' + version} if version else {}, **options.pop('headers', {}))
        return self.call(name, about, method, self.endpoints['compute'] + path, expected, body, headers, **options)

    def network(self, name, about, method, path, expected=None, body=None, **options):
        return self.call(name, about, method, self.endpoints['network'] + '/v2.0' + path, expected, body, **options)

    def volume(self, name, about, method, path, expected=None, body=None, version='3.70', **options):
        """A path of None is the version itself, which belongs to no project."""
        headers = {'OpenStack-API-Version': 'volume ' + version} if version else {}
        endpoint = self.endpoints['block-storage']
        url = endpoint + path if path else endpoint.rpartition('/')[0] + '/'
        return self.call(name, about, method, url, expected, body, headers, **options)

    def placement(self, name, about, method, path, expected=None, version='1.14', **options):
        headers = {'OpenStack-API-Version': 'placement ' + version}
        return self.call(name, about, method, self.endpoints['placement'] + path, expected, headers=headers, **options)

    def image(self, name, about, method, path, expected=None, body=None, **options):
        return self.call(name, about, method, self.endpoints['image'] + '/v2' + path, expected, body, **options)

    @staticmethod
    def _at(body, path):
        for name in path.split('.'):
            body = body.get(name, {})
        return body

    def server_when(self, name, about, server_id, status, member='server.status', value=None):
        """GETs the server until it has the status, or the member the value, then writes the last answer down."""
        return self._when(self.compute, name, about, '/servers/' + server_id, value or status, member)

    def volume_when(self, name, about, path, value, member='volume.status'):
        """The same for a volume or snapshot."""
        return self._when(self.volume, name, about, path, value, member)

    def _when(self, call, name, about, path, value, member):
        """A value of 404 waits until it is gone, several values until it has one of them."""
        values = value if isinstance(value, tuple) else (value,)
        for _ in range(300):
            answer = call(None, None, 'GET', path)
            if answer.status_code in values:
                break
            if answer.status_code == 200 and self._at(answer.json(), member) in values:
                value = self._at(answer.json(), member)
                break
            time.sleep(0.2)
        else:
            sys.exit('%s never became %s' % (path, value))
        waited = {'status': 404} if answer.status_code == 404 else {'member': member, 'value': value}
        return call(name, about, 'GET', path, waited_for=waited)
