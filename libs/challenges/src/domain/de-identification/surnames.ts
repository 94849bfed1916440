/** Common Chinese surnames, about 99 % of the population, then compound ones. From general knowledge, no list copied. */
export const SURNAMES: readonly string[] = Array.from(
  '王李张刘陈杨黄赵吴周徐孙马朱胡郭何林高罗郑梁谢宋唐许韩邓冯曹彭曾肖田董潘袁蔡蒋余于杜叶程魏苏吕丁任卢姚沈钟姜崔谭陆范汪廖石金韦贾夏付方邹熊白孟秦邱侯江尹薛闫段雷龙黎史陶贺毛郝顾龚邵万覃武钱戴严莫孔向常汤康易乔赖施洪柳温庞樊殷葛管柯颜章牛鲁喻耿关焦左欧宁季盛鲍翟舒安霍苗柏齐祝包单邢纪詹成路滕尚倪申聂蓝阮谷曲辛游凌骆甘景车卞岳娄伍桂符牟冉解伏阎时裴屈项丘涂敖窦鞠商蒲褚司边卓冀仇练苟麦明柴隋储靳连席兰楼宫闵古艾裘於穆茅佟初应臧全晏揭',
);

export const COMPOUND_SURNAMES: readonly string[] = [
  '欧阳',
  '上官',
  '司马',
  '诸葛',
  '皇甫',
  '尉迟',
  '公孙',
  '慕容',
  '令狐',
  '司徒',
  '东方',
  '夏侯',
  '长孙',
  '宇文',
  '轩辕',
  '端木',
  '西门',
  '南宫',
];

/** Surnames in pinyin, for names in English text. */
export const PINYIN_SURNAMES: readonly string[] =
  'Wang Li Zhang Liu Chen Yang Huang Zhao Wu Zhou Xu Sun Ma Zhu Hu Guo He Lin Gao Luo Zheng Liang Xie Song Tang Han Deng Feng Cao Peng Zeng Xiao Tian Dong Pan Yuan Cai Jiang Yu Du Ye Cheng Wei Su Lv Ding Ren Lu Yao Shen Zhong Cui Tan Fan Liao Shi Jin Jia Xia Fu Fang Zou Xiong Bai Meng Qin Qiu Hou Yin Xue Yan Duan Lei Long Tao Mao Hao Gu Gong Shao Qian Dai Mo Kong Ouyang'.split(
    ' ',
  );

/**
 * Words of the clinic and of everyday prose that begin like a surname and a given name: 高血压, 黄疸, 白内障. What a
 * pattern took for a name is none when it begins with one of them.
 */
export const NOT_NAMES: readonly string[] =
  '高血 高热 高龄 高危 高原 高钾 高钙 高钠 高脂 高尿 高胆 高度 高频 高风 高级 高效 高质 黄疸 黄斑 黄体 黄褐 白内障 白血 白癜 白细胞 白蛋白 白塞 白化 方案 方便 方法 方向 方式 方面 金标准 金属 金黄 安全 安装 安置 安慰 张力 张口 毛发 毛细 毛囊 石膏 石化 关节 关注 关键 关于 甲状 马尾 马蹄 水肿 牛皮 牛奶 鱼鳞 路径 常见 常规 常用 常因 常伴 常有 常需 常于 常在 任何 任意 任一 应用 应对 应在 应当 应该 应接 时间 时常 时有 时需 时段 全身 全程 全部 全麻 全面 全科 全国 单侧 单纯 单次 单独 单个 单位 单中心 向心 向前 于术 于入 于出 于手 于夜 和家 和医 成人 成年 成功 成本 成像 成年人 连续 连接 左侧 左心 左肾 左肺 左室 左上 左下 左膝 左眼 左手 左耳 左乳 边缘 包括 包块 包裹 包膜 曲线 曲度 明显 明确 明适 解剖 解决 解除 解释 尚未 尚无 盛行 温度 温热 申请 申报 游离 项目 符合 初次 初诊 初始 初期 古稀 管理 管路 管道 康复 舒适 易感 易于 易发 易出 易患 段落 程度 江苏 江西 武汉 河南 山西 云南 万例 万元 万人 万分 余例 余人 余项 余量 许多 何时 何种 何处 龙胆 雷诺 史密 陶瓷 莫氏 宁夏 车祸 景观 古典 章节 顾虑 施行 施术 洪水 柳氮 季节 季度 严重 严格 严密 钟表 钱币 谷丙 谷草 叶酸 夏季 夏天 冬季 贺词 苏醒 苏打 丁丙 丁酸 汤剂 兰氏 穆斯 席汉 司机 卓越 仇恨 练习 楼梯 宫颈 宫腔 宫内 宫缩 宫外 艾滋 艾灸 初产 经产 辛苦 欧洲 欧美 胡须 余下 付费 付出 任务 金额 牟利 项链 田间 林区 罗音 罗氏 梁氏 韩国 唐氏 许可 曾有 曾因 曾经 曾行 曾接 曾患 曾在 肖像 董事 潘生 余热 杜绝 程序 魏氏 吕氏 丁型 沈阳 姜黄 范围 汪洋 石淋 贾第 夏科 邹氏 孟鲁 秦岭 侯选 尹氏 陆续 陆军'.split(
    ' ',
  );
