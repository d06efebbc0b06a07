import { expect, test } from 'vitest';
import { siteAddress } from './site-address.ts';

const hollis = { id: 'hollis', website: 'http://hollis.localhost:4000' };

test('what is configured is the address', () => {
  const config = { publicUrls: { hollis: 'https://www.hollis.example' }, port: 4177 };
  expect(siteAddress(config, hollis)).toBe('https://www.hollis.example');
});

test('on this machine the shop is at the port that it listens on', () => {
  expect(siteAddress({ publicUrls: {}, port: 4177 }, hollis)).toBe('http://hollis.localhost:4177');
});

test('anywhere else the address is the one that the retailer wrote down', () => {
  const site = { id: 'hollis', website: 'https://www.hollis.example' };
  expect(siteAddress({ publicUrls: {}, port: 4177 }, site)).toBe('https://www.hollis.example');
});
