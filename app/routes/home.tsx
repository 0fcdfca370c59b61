export default function Home() {
  return <h1>Toile</h1>
}
