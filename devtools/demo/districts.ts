const FRONT = ['云溪', '清河', '南湖', '东岭', '双桥', '石塘', '柳林', '白沙', '金山', '临江', '青山']
const BACK = ['街道', '镇', '新区', '工业园', '商贸城', '社区', '乡']

/** An invented neighbourhood for each of the 77 districts: `districtName(1) === '云溪街道'`. */
export const districtName = (district: number): string => {
  const at = (district - 1) % (FRONT.length * BACK.length)
  return `${FRONT[at % FRONT.length]}${BACK[Math.floor(at / FRONT.length)]}`
}
