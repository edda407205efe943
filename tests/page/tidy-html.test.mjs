// Mark-up without what acts in it.

import assert from "node:assert/strict";
import { test } from "node:test";
import { tidied } from "../../web/page/input/tidy-html.mjs";

test("keeps what an element is for, and drops what acts", () => {
  assert.equal(tidied('<p class="lead" onclick="x()" style=\'a:b\'>Rain</p>'), '<p class="lead">Rain</p>');
  assert.equal(tidied("<P ID=a onload=x>Rain</P>"), '<p id="a">Rain</p>');
  assert.equal(tidied("<a title='a > b' href='/x'>y</a>"), '<a href="/x">y</a>');
  assert.equal(tidied('a<script>if (1 < 2) "</p>"</script>b<style>p{}</style >c<svg><g onload=x></svg>d'), "abcd");
  assert.equal(tidied('<base href="//x"><meta http-equiv=refresh content=0><LINK rel=stylesheet href=x>a'), "a");
  assert.equal(tidied("2 < 3 <b"), "2 < 3 <b>");
  assert.equal(tidied("<script>never closed <p>"), "");
  assert.equal(tidied('<p onclick="never closed>text'), "<p>");
  assert.ok(!/on\w+=|style=/i.test(tidied('<img/onerror=x src=y><p\nonclick\n=\nx><p "onclick=x a"><p =onclick=x>')));
});

test("takes time in proportion to its length", () => {
  const time = (text) => {
    const start = performance.now();
    tidied(text);
    return performance.now() - start;
  };
  for (const part of ["<a ", "<a b='", "<script>", "<", "</script", '<p x="', "<p = "]) {
    time(part.repeat(2000));
    const [once, eight] = [time(part.repeat(20_000)), time(part.repeat(160_000))];
    assert.ok(eight < 8 * 4 * Math.max(once, 2), `${part}: ${once} ms, ${eight} ms`);
  }
});
