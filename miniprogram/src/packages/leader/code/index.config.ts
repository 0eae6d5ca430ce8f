export default definePageConfig({
  navigationBarTextStyle: 'white',
  backgroundColor: '#211C17',
  navigationBarBackgroundColor: '#211C17',
})
