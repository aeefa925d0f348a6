import { spawn } from 'node:child_process';
import { readdirSync, readFileSync } from 'node:fs';

const TICKS = 100;

/** Memory (PSS: shared pages counted once) and CPU of a process and all below it; null where /proc is missing. */
function familyOf(root) {
  try {
    const parents = new Map();
    for (const name of readdirSync('/proc')) {
      if (!/^\d+$/.test(name)) continue;
      try {
        const stat = readFileSync(`/proc/${name}/stat`, 'utf8');
        const fields = stat.slice(stat.lastIndexOf(')') + 2).split(' ');
        parents.set(Number(name), {
          parent: Number(fields[1]),
          ticks: Number(fields[11]) + Number(fields[12]),
        });
      } catch {
        // It ended between the listing and the reading.
      }
    }
    const family = new Set([root]);
    for (let grew = true; grew; ) {
      grew = false;
      for (const [pid, { parent }] of parents)
        if (family.has(parent) && !family.has(pid)) {
          family.add(pid);
          grew = true;
        }
    }
    return [...family].map((pid) => ({ pid, ticks: parents.get(pid)?.ticks ?? 0, kilobytes: pssOf(pid) }));
  } catch {
    return null;
  }
}

function pssOf(pid) {
  try {
    return Number(/^Pss:\s+(\d+)/m.exec(readFileSync(`/proc/${pid}/smaps_rollup`, 'utf8'))?.[1] ?? 0);
  } catch {
    return 0;
  }
}

/** Runs Electron to its end; answers its stdout, seconds, CPU seconds and the peak memory of all its processes. */
export function measureProcesses(electron, args) {
  return new Promise((done, fail) => {
    const start = performance.now();
    const child = spawn(electron.path, [...electron.args, '--log-level=3', ...args], {
      stdio: ['ignore', 'pipe', 'ignore'],
    });
    let output = '';
    let peak = 0;
    const ticks = new Map();
    const timer = setInterval(() => {
      const family = familyOf(child.pid);
      if (!family) return;
      for (const { pid, ticks: used } of family) ticks.set(pid, Math.max(ticks.get(pid) ?? 0, used));
      peak = Math.max(
        peak,
        family.reduce((sum, { kilobytes }) => sum + kilobytes, 0),
      );
    }, 150);
    child.stdout.on('data', (data) => {
      output += data;
    });
    child.on('error', fail);
    child.on('close', () => {
      clearInterval(timer);
      const cpu = [...ticks.values()].reduce((sum, used) => sum + used, 0) / TICKS;
      done({
        output,
        seconds: Number(((performance.now() - start) / 1000).toFixed(1)),
        cpuSeconds: Number(cpu.toFixed(1)),
        peakMegabytes: Math.round(peak / 1024),
      });
    });
  });
}
