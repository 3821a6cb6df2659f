export const es = `Este sitio es un lugar para todas las personas interesadas en Internet. Quien publica, comenta, habla o participa aquí, en línea o en persona, acepta lo siguiente.

## Lo que pedimos

- Trate a todas las personas con respeto, sean cuales sean su trayectoria, género, edad, discapacidad, creencias, idioma, origen u opinión.
- Hable del tema, no de la persona. Discrepe y dé sus razones.
- Escuche, respete su tiempo y deje espacio a quienes aún no han hablado.
- Diga en nombre de quién habla y qué interés tiene.
- Publique solo lo que puede publicar. Pregunte a las personas antes de contar algo sobre ellas.
- Procure que los demás puedan seguirle: palabras sencillas, subtítulos, descripciones.

## Lo que no tiene lugar aquí

- El acoso, las amenazas, los insultos, las insinuaciones y cualquier atención no deseada.
- Las palabras o imágenes que degradan a las personas por lo que son.
- La violencia y los llamamientos a ella.
- Los datos privados de otras personas, las afirmaciones falsas hechas a propósito, la publicidad y todo lo que prohíbe la ley.

## Cuando algo va mal

Cada página tiene al pie el enlace «Denunciar esta página». Personas de este sitio leen cada denuncia, deciden y le dicen qué han decidido y por qué. Lo que infringe estas normas puede ocultarse; un sitio que lo hace una y otra vez puede limitarse o suspenderse. Quien se vea afectado por una decisión puede apelarla.

Denunciar de buena fe nunca le perjudicará aquí. En caso de emergencia, llame primero a la policía o a otro servicio de su país.`;
