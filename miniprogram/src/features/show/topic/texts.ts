export const topic = {
  topic: (name: string) => `# ${name}`,
  allTopics: '全部话题',
  noTopic: '不选话题',
}
